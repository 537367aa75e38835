/**
 * What every controller of {@code /api/v1} shares: problems, rights, bodies, pages of lists.
 *
 * <p>How a controller is written, in {@code fr.guichet.web.api.<feature>}:
 *
 * <ol>
 *   <li>Its route has a row in {@link fr.guichet.web.api.Rights}. Without one it is refused to everyone and a test fails.
 *       The role is checked before the controller runs: 401 and 403 are behind it.
 *   <li>It is a package-private {@code @RestController} whose methods name the whole path, take {@code Actor} (or {@code
 *       @Nullable Actor} on public routes, or {@code Session.Id}), ids as {@code @PathVariable UUID}, query parameters as
 *       {@code @RequestParam(required = false) @Nullable String}, {@link fr.guichet.web.api.Paging} for {@code page} and
 *       {@code taille}, and {@link fr.guichet.web.api.Body} for JSON.
 *   <li>The body is read when the controller asks, with all wrong fields named at once. Where the call is about an
 *       object, {@link fr.guichet.web.api.Body#about} puts its 404 before the body's 400.
 *   <li>Outcomes become answers in one exhaustive {@code switch}. Refusals become {@link fr.guichet.web.api.Problem}s in
 *       one more, in a class {@code <Feature>Problems} beside the controllers; its test extends {@code
 *       RejectionProblemsContract}. A new code is a line of {@link fr.guichet.web.ProblemCode}, two in {@code
 *       messages/problems.properties}, two in its English sister, and one in {@code docs/errors.md}.
 *   <li>Wire records stand beside the controller; their components are the wire's French words in camel case. The mapper
 *       writes {@code snake_case}, {@code Instant} with the practice's offset, {@code LocalTime} as
 *       {@code HH:mm}; absent values are {@code null}. {@code userId} and {@code emailSent} need {@code @JsonProperty}.
 * </ol>
 *
 * {@snippet :
 * @RestController
 * class Decisions {
 *     record SuspendRequest(@Nullable String comment, @Nullable String statutAttendu) {}
 *
 *     record Decided(String message, @JsonProperty("userId") UUID userId, @JsonProperty("emailSent") boolean sent) {}
 *
 *     @PatchMapping("/api/v1/users/{id}/suspendre")
 *     Decided suspend(Actor actor, @PathVariable UUID id, Body<SuspendRequest> body) {
 *         var account = new Account.Id(id);
 *         var command = body.about(() -> accountExists.handle(actor, account)).read((wire, fields) -> {
 *             var comment = fields.required("comment", wire.comment()).as("field.comment", Comment::parse);
 *             var expected = fields.optional("statut_attendu", wire.statutAttendu()).oneOf(StatusWords.ALL);
 *             return new SuspendAccount.Command(actor, account, comment.get(), expected.optional());
 *         });
 *         return switch (suspendAccount.handle(command)) {
 *             case SuspendAccount.Outcome.Suspended done -> new Decided("Compte suspendu", id, done.told());
 *             case SuspendAccount.Outcome.NotFound none -> throw Problem.notFound().asException();
 *             case SuspendAccount.Outcome.Refused refused -> throw AccountProblems.of(refused.reason()).asException();
 *         };
 *     }
 * }
 * }
 *
 * <p>Read every field before asking for a value: the first {@code get()} throws when any field read so far is wrong.
 * Every route says in French what it is for ({@code @Operation(summary = …)}).
 *
 * @see <a href="../../../../../../../../docs/decisions/0008-bodies-are-read-late.md">Rights stand in one table, and
 *     bodies are read late</a>
 */
@NullMarked
package fr.guichet.web.api;

import org.jspecify.annotations.NullMarked;
