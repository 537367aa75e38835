package fr.guichet.web.api.booking;

import fr.guichet.application.booking.Days;
import fr.guichet.web.Fields;
import fr.guichet.web.api.Problem;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Query parameters that several calls of booking share. */
public final class QueryFields {

    private QueryFields() {}

    /** {@code du} and {@code au}: days of the practice, both included. */
    public static Days days(Fields fields, @Nullable String du, @Nullable String au) {
        var from = fields.optional("du", du).date();
        var to = fields.optional("au", au).date();
        fields.check();
        LocalDate first = from.orNull();
        LocalDate last = to.orNull();
        if (first != null && last != null && last.isBefore(first)) {
            fields.refuse("au", "booking.days-order");
        }
        fields.check();
        return new Days(first, last);
    }

    /** Goes on when all is well; otherwise 404 for an object that the caller does not see, and else 400. */
    static void check(Fields fields, BooleanSupplier visible) {
        if (!fields.isValid() && !visible.getAsBoolean()) {
            throw Problem.notFound().asException();
        }
        fields.check();
    }
}
