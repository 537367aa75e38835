package fr.guichet.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Has Tomcat itself answer with problems what never reaches the program, such as a request line that it cannot read. */
@Component
class ServerAnswers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    private final ProblemWriter problems;

    ServerAnswers(ProblemWriter problems) {
        this.problems = problems;
    }

    /** After Spring Boot's own, so that this valve is the first to see the answer. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(this::addValve);
    }

    private void addValve(Context context) {
        context.getParent().getPipeline().addValve(new ProblemValve(problems));
    }

    private static final class ProblemValve extends ErrorReportValve {

        private final ProblemWriter problems;

        ProblemValve(ProblemWriter problems) {
            this.problems = problems;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            var status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                problems.write(response, ApiExceptionResolver.ofStatus(status));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
