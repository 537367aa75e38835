import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/** Migrates an empty PostgreSQL and writes the classes of its tables; does nothing while the migrations are unchanged. */
public class GenerateTables {

    public static void main(String[] args) throws Exception {
        var migrations = Path.of(args[0]);
        var target = Path.of(args[1]);
        var stamp = target.resolve("migrations.sha256");
        var digest = digest(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return;
        }
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        // Whatever locale the machine names but may not have.
        try (var postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start()) {
            var url = postgres.getJdbcUrl("postgres", "postgres") + "&currentSchema=public,ext";
            Flyway.configure()
                    .dataSource(url, "postgres", "")
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(url, target));
        }
        Files.createDirectories(target);
        Files.writeString(stamp, digest);
    }

    private static Configuration configuration(String url, Path target) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withOnUnused(OnError.SILENT)
                .withJdbc(new Jdbc().withUrl(url).withUser("postgres"))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history")
                                .withIncludeRoutines(false)
                                .withForcedTypes(List.of(
                                        new ForcedType()
                                                .withUserType("org.jooq.postgres.extensions.types.OffsetDateTimeRange")
                                                .withBinding(
                                                        "org.jooq.postgres.extensions.bindings.OffsetDateTimeRangeBinding")
                                                .withIncludeTypes("tstzrange"),
                                        new ForcedType()
                                                .withUserType("java.lang.String")
                                                .withBinding("org.jooq.postgres.extensions.bindings.CitextBinding")
                                                .withIncludeTypes("citext"),
                                        new ForcedType()
                                                .withName("INSTANT")
                                                .withIncludeTypes("timestamptz|timestamp with time zone"))))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withPojos(false)
                                .withDaos(false)
                                .withGlobalCatalogReferences(false)
                                .withComments(false))
                        .withTarget(new Target()
                                .withPackageName("fr.guichet.persistence.jooq")
                                .withDirectory(target.toString())));
    }

    private static String digest(Path migrations) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(migrations)) {
            for (var file : files.sorted().toList()) {
                sha.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                sha.update(Files.readAllBytes(file));
            }
        }
        // The generator's own text belongs to what the tables' classes depend on.
        sha.update(Files.readAllBytes(migrations.resolve("../../../../codegen/java/GenerateTables.java")));
        return HexFormat.of().formatHex(sha.digest());
    }
}
