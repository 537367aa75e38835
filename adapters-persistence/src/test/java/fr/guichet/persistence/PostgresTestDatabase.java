package fr.guichet.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.guichet.application.Transactions;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * A migrated, empty database of its own on one PostgreSQL that all tests of the JVM share, with jOOQ and transactions
 * wired as the program wires them. Make one per test class and close it after the last test.
 */
public final class PostgresTestDatabase implements AutoCloseable {

    private final HikariDataSource pool;
    private final DSLContext dsl;
    private final Transactions transactions;

    private PostgresTestDatabase(HikariDataSource pool) {
        this.pool = pool;
        dsl = DSL.using(new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(pool)))
                .set(
                        new DefaultExecuteListenerProvider(ExceptionTranslatorExecuteListener.DEFAULT),
                        new DefaultExecuteListenerProvider(new WritesInsideTransactions())));
        transactions = new SpringTransactions(new DataSourceTransactionManager(pool));
    }

    /** A database with ten connections. */
    public static PostgresTestDatabase create() {
        return create(10);
    }

    /** A database with that many connections at most. */
    public static PostgresTestDatabase create(int connections) {
        var server = TestServer.shared();
        var config = new HikariConfig();
        config.setJdbcUrl(server.url(server.newDatabase()));
        config.setUsername(server.user());
        config.setPassword(server.password());
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

    public String jdbcUrl() {
        return pool.getJdbcUrl();
    }

    public String user() {
        return pool.getUsername();
    }

    public String password() {
        return pool.getPassword();
    }

    @Override
    public void close() {
        pool.close();
    }
}
