package fr.guichet.web.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.SettableClock;
import fr.guichet.application.account.InMemoryAccounts;
import fr.guichet.application.account.InMemoryPasswords;
import fr.guichet.application.account.QuickHasher;
import fr.guichet.application.account.StoredPassword;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.web.api.Callers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests of accounts over the API share: the people, their passwords and their calls. */
abstract class AccountApiFixture {

    static final String RIGHT = "Lavande-77";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Callers callers;

    @Autowired
    InMemoryTransactions transactions;

    @Autowired
    InMemoryAccounts accounts;

    @Autowired
    InMemoryPasswords passwords;

    @Autowired
    SettableClock clock;

    MvcTestResult login(Account account, String password) {
        return post("/auth/login", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(account.email(), password));
    }

    static String bearer(JsonNode tokens) {
        return "Bearer " + tokens.get("access_token").stringValue();
    }

    MvcTestResult post(String path, String json) {
        return mvc.post()
                .uri("/api/v1" + path)
                .contentType("application/json")
                .content(json)
                .exchange();
    }

    MvcTestResult call(HttpMethod method, String path, String bearer, String json) {
        return mvc.method(method)
                .uri("/api/v1" + path)
                .header("Authorization", bearer)
                .contentType("application/json")
                .content(json)
                .exchange();
    }

    static JsonNode body(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("statusCode").isEqualTo(status);
    }

    Account stored(Account account) {
        transactions.run(() -> accounts.add(account));
        return account;
    }

    Account withPassword(Account account) {
        stored(account);
        var hash = new QuickHasher().hash(new RawPassword(RIGHT));
        transactions.run(() -> passwords.set(StoredPassword.chosen(account.id(), hash, clock.instant())));
        return account;
    }
}
