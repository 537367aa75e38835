package fr.guichet.persistence.notification;

import static fr.guichet.persistence.jooq.Tables.SCHEDULED_TASKS;

import fr.guichet.application.notification.DeliveryTasks;
import fr.guichet.application.notification.Message;
import fr.guichet.persistence.Given;
import fr.guichet.persistence.Rendered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Rows of db-scheduler's table, as it writes them itself for what runs once. */
@Repository
class JooqDeliveryTasks implements DeliveryTasks {

    private static final Param<String> TASK = Given.parameter("task", SCHEDULED_TASKS.TASK_NAME);
    private static final Param<Instant> AT = Given.parameter("at", SCHEDULED_TASKS.EXECUTION_TIME);
    private static final long FIRST_VERSION = 1;

    private final DSLContext dsl;

    /** How many are added together, and the statement for that. */
    private final Map<Integer, Rendered> additions = new ConcurrentHashMap<>();

    JooqDeliveryTasks(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void add(String task, List<Message.Id> messages, Instant at) {
        if (messages.isEmpty()) {
            return;
        }
        var given = new Given().and(TASK, task).and(AT, at);
        for (var i = 0; i < messages.size(); i++) {
            given.and(instance(i), messages.get(i).value().toString());
        }
        additions.computeIfAbsent(messages.size(), this::addition).executeLater(given, UnaryOperator.identity());
    }

    private Rendered addition(int count) {
        return Rendered.of(
                dsl,
                dsl.insertInto(
                                SCHEDULED_TASKS,
                                SCHEDULED_TASKS.TASK_NAME,
                                SCHEDULED_TASKS.TASK_INSTANCE,
                                SCHEDULED_TASKS.EXECUTION_TIME,
                                SCHEDULED_TASKS.PICKED,
                                SCHEDULED_TASKS.VERSION)
                        .valuesOfRows(IntStream.range(0, count)
                                .mapToObj(i ->
                                        DSL.row(TASK, instance(i), AT, DSL.inline(false), DSL.inline(FIRST_VERSION)))
                                .toList()));
    }

    private static Param<String> instance(int number) {
        return Given.parameter("instance" + number, SCHEDULED_TASKS.TASK_INSTANCE);
    }
}
