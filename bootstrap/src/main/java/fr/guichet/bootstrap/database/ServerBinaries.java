package fr.guichet.bootstrap.database;

import fr.guichet.bootstrap.CannotStart;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once into the data folder: a temporary folder might be swept under a running server. */
record ServerBinaries(Path folder) {

    private static final int OWNER_EXECUTES = 0100;

    static ServerBinaries unpackedInto(Path dataDir) {
        try {
            var archive = archive();
            var folder = dataDir.resolve("postgres-binaries-" + digest(archive).substring(0, 12));
            if (!Files.isDirectory(folder)) {
                removeOthers(dataDir);
                var unfinished = dataDir.resolve("postgres-binaries-unfinished");
                unpack(archive, Files.createDirectories(unfinished));
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new ServerBinaries(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Those of an older release of the program, or left half-way by a start that was killed. */
    private static void removeOthers(Path dataDir) throws IOException {
        try (var others = Files.newDirectoryStream(dataDir, "postgres-binaries-*")) {
            for (var other : others) {
                FileSystemUtils.deleteRecursively(other);
            }
        }
    }

    private static byte[] archive() throws IOException {
        var system = System.getProperty("os.name");
        var machine = System.getProperty("os.arch");
        try (InputStream packed =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, ArchUtils.normalize(machine))) {
            return packed.readAllBytes();
        } catch (IllegalStateException | UnsupportedOperationException none) {
            throw new CannotStart(
                    "Guichet brings PostgreSQL along for Linux on amd64 and arm64, not for " + system + " on " + machine
                            + ".",
                    "Set spring.datasource.url to a PostgreSQL server.",
                    none);
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & OWNER_EXECUTES) != 0) {
            var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(target, permissions);
        }
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
