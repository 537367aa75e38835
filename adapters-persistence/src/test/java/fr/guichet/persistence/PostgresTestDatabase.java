package fr.guichet.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.guichet.application.Transactions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * A migrated, empty database of its own on one PostgreSQL that all tests of the JVM share, with jOOQ and transactions
 * wired as the program wires them. Make one per test class and close it after the last test.
 */
public final class PostgresTestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final HikariDataSource pool;
    private final DSLContext dsl;
    private final Transactions transactions;

    private PostgresTestDatabase(HikariDataSource pool) {
        this.pool = pool;
        dsl = DSL.using(new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(pool)))
                .set(ExceptionTranslatorExecuteListener.DEFAULT));
        transactions = new SpringTransactions(new DataSourceTransactionManager(pool));
    }

    /** A database with ten connections. */
    public static PostgresTestDatabase create() {
        return create(10);
    }

    /** A database with that many connections at most. */
    public static PostgresTestDatabase create(int connections) {
        var name = "test_" + COUNT.incrementAndGet();
        DSL.using(Server.POSTGRES.getPostgresDatabase(), SQLDialect.POSTGRES)
                .execute("create database " + name + " template " + Server.TEMPLATE);
        var config = new HikariConfig();
        config.setJdbcUrl(Server.url(name));
        config.setUsername("postgres");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        return new PostgresTestDatabase(new HikariDataSource(config));
    }

    /** Joins the transaction that is open on the thread, as the program's does. */
    public DSLContext dsl() {
        return dsl;
    }

    public Transactions transactions() {
        return transactions;
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Started on first use, stopped with the JVM. */
    private static final class Server {

        static final String TEMPLATE = "guichet_template";
        static final EmbeddedPostgres POSTGRES = start();

        static EmbeddedPostgres start() {
            try {
                var postgres = EmbeddedPostgres.builder().start();
                DSL.using(postgres.getPostgresDatabase(), SQLDialect.POSTGRES).execute("create database " + TEMPLATE);
                Flyway.configure()
                        .dataSource(url(postgres, TEMPLATE), "postgres", "")
                        .load()
                        .migrate();
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String url(String database) {
            return url(POSTGRES, database);
        }

        private static String url(EmbeddedPostgres postgres, String database) {
            return postgres.getJdbcUrl("postgres", database) + "&currentSchema=public,ext";
        }
    }
}
