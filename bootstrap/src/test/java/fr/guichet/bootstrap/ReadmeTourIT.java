package fr.guichet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's tour of the main job, pasted into a shell, works as the README says. */
class ReadmeTourIT {

    private static final Pattern TOUR = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void the_tour_books_what_nobody_else_can_have() throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/bin/bash")) && Files.isExecutable(Path.of("/usr/bin/curl")),
                "SKIPPED: the README's tour needs bash and curl");
        var tour = TOUR.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(tour.find()).isTrue();

        var program = BuiltProgram.start(folder, "--spring.profiles.active=demo");
        try {
            program.awaitOutput("The demo data are there");
            var output = folder.resolve("tour.txt");
            var shell = new ProcessBuilder(
                            "/bin/bash",
                            "-ec",
                            tour.group(1).replace("http://localhost:8080", "http://localhost:" + program.port()))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            var ended = shell.waitFor(3, TimeUnit.MINUTES);
            shell.destroyForcibly();

            assertThat(ended).as("the tour ends").isTrue();
            assertThat(Files.readString(output))
                    .contains("Inscription réussie")
                    .contains("\"message\":\"Compte validé avec succès\"")
                    .contains("Mot de passe créé avec succès")
                    .containsOnlyOnce("\"statut\":\"reserve\"")
                    .containsOnlyOnce("\"code\":\"CRENEAU_DEJA_RESERVE\"");
        } finally {
            program.terminate();
            program.awaitExit();
        }
    }
}
