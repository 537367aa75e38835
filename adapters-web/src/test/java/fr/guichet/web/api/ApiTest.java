package fr.guichet.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * A test of the API without a server: the security chain, the rights and every controller, of whose use cases only those
 * need be there that the test calls (give them with {@code @Import}).
 *
 * <p>Have {@code Callers} and {@code MockMvcTester} injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = TestWeb.class, properties = "spring.main.lazy-initialization=true")
@AutoConfigureMockMvc
public @interface ApiTest {}
