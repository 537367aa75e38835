package fr.guichet.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.guichet.application.StaleVersion;
import fr.guichet.application.notification.DeliverMessage;
import fr.guichet.application.notification.DeliverMessage.Outcome;
import fr.guichet.application.notification.Deliveries;
import fr.guichet.application.notification.DeliveryTasks;
import fr.guichet.application.notification.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One task for each message that waits, in the database of the messages and in the same transaction. A program that
 * dies while it delivers leaves its task picked; the next one takes it over once the heartbeats stay away (spec A9).
 */
final class ScheduledDeliveries implements Deliveries {

    private static final TaskDescriptor<Void> DELIVERY = TaskDescriptor.of("deliver-message");

    /** Where not even the failure could be noted: the database was away. */
    private static final Duration AFTER_UNNOTED_FAILURE = Duration.ofSeconds(30);

    /** Looking after each of many bookings would take more than sending what they tell. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final DeliveryTasks tasks;
    private final Supplier<Scheduler> scheduler;
    private final AtomicLong woken = new AtomicLong(System.nanoTime() - BETWEEN_LOOKS.toNanos());

    /**
     * @param tasks writes what the scheduler would write itself, in the same round trip as the messages
     * @param scheduler asked for on first use, because it is made of the tasks, and those of what queues messages
     */
    ScheduledDeliveries(DeliveryTasks tasks, Supplier<Scheduler> scheduler) {
        this.tasks = tasks;
        this.scheduler = scheduler;
    }

    @Override
    public void schedule(List<Message.Id> added, Instant at) {
        tasks.add(DELIVERY.getTaskName(), added, at);
        wakeAfterCommit();
    }

    @Override
    public void hasten(Message.Id message, Instant at) {
        try {
            scheduler.get().schedule(instance(message), at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException leaving) {
            // Its delivery will note what became of it: that is the change that this one has lost to.
            throw new StaleVersion(message);
        }
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake();
                }
            });
        }
    }

    /** Has the scheduler look now; what follows soon after is found by the look after that, as it looks until it finds little. */
    private void wake() {
        var now = System.nanoTime();
        var last = woken.get();
        if (now - last > BETWEEN_LOOKS.toNanos() && woken.compareAndSet(last, now)) {
            scheduler.get().triggerCheckForDueExecutions();
        }
    }

    private static TaskInstance<Void> instance(Message.Id message) {
        return DELIVERY.instance(message.value().toString()).build();
    }

    /** What the scheduler runs. */
    static Task<Void> task(DeliverMessage deliver) {
        return Tasks.custom(DELIVERY)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_UNNOTED_FAILURE))
                .execute(
                        (instance, context) -> next(deliver.handle(new Message.Id(UUID.fromString(instance.getId())))));
    }

    private static CompletionHandler<Void> next(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed failed -> (complete, operations) -> operations.reschedule(complete, failed.retryAt());
            case Outcome.Sent ignored -> new CompletionHandler.OnCompleteRemove<>();
            case Outcome.GivenUp ignored -> new CompletionHandler.OnCompleteRemove<>();
            case Outcome.NothingToDo ignored -> new CompletionHandler.OnCompleteRemove<>();
        };
    }
}
