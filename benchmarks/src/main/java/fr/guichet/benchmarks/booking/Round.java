package fr.guichet.benchmarks.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** What some clients did in some seconds, each its next piece of work as soon as the last one was done. */
final class Round {

    private final long[] sorted;
    private final long elapsed;

    private Round(long[] sorted, long elapsed) {
        this.sorted = sorted;
        this.elapsed = elapsed;
    }

    static Round run(Form form, int clients, Duration length) throws Exception {
        var workers = new ArrayList<Form.Worker>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var i = 0; i < clients; i++) {
                workers.add(form.worker());
            }
            var begin = System.nanoTime();
            var end = begin + length.toNanos();
            var times = new ArrayList<long[]>();
            for (var done : threads.invokeAll(
                    workers.stream().map(worker -> until(end, worker)).toList())) {
                times.add(done.get());
            }
            var elapsed = System.nanoTime() - begin;
            var sorted = times.stream().flatMapToLong(LongStream::of).sorted().toArray();
            return new Round(sorted, elapsed);
        } finally {
            for (var worker : workers) {
                worker.close();
            }
        }
    }

    private static Callable<long[]> until(long end, Form.Worker worker) {
        return () -> {
            var times = new long[1024];
            var count = 0;
            for (var before = System.nanoTime(); before < end; ) {
                worker.act();
                var after = System.nanoTime();
                if (count == times.length) {
                    times = Arrays.copyOf(times, count * 2);
                }
                times[count++] = after - before;
                before = after;
            }
            return Arrays.copyOf(times, count);
        };
    }

    double perSecond() {
        return sorted.length * 1e9 / elapsed;
    }

    /** The time that this part of the work stayed under, in milliseconds. */
    double percentile(double part) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * part))] / 1e6;
    }

    /** All of them as one. */
    static Round of(List<Round> rounds) {
        return new Round(
                rounds.stream()
                        .flatMapToLong(round -> LongStream.of(round.sorted))
                        .sorted()
                        .toArray(),
                rounds.stream().mapToLong(round -> round.elapsed).sum());
    }
}
