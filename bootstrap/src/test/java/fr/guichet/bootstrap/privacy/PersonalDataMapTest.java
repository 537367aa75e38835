package fr.guichet.bootstrap.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "spec section 6: docs/data-protection.md says of every column whose it is, what the copy has of it and when it goes")
class PersonalDataMapTest {

    private static final Path PAGE = Path.of("..", "docs", "data-protection.md");
    private static final int CELLS = 5;

    /**
     * A new table or column fails here until the page has it: with the file of the export that it stands in, or the reason
     * why it stands in none, and with what an erasure does to it.
     */
    @Test
    void every_column_stands_on_the_page() throws IOException, SQLException {
        var written = new TreeMap<String, List<String>>();
        for (var row : rows()) {
            written.put(
                    row.get(0).replace("`", ""),
                    Arrays.stream(row.get(1).split(",", -1)).map(String::strip).toList());
        }

        assertThat(written).containsExactlyInAnyOrderEntriesOf(stored());
    }

    @Test
    void every_row_says_what_the_export_and_the_erasure_do() throws IOException {
        assertThat(rows()).allSatisfy(row -> assertThat(row).hasSize(CELLS).allMatch(cell -> !cell.isBlank()));
    }

    private static Map<String, List<String>> stored() throws SQLException {
        try (var connection = RunningProgram.shared().database().dataSource().getConnection()) {
            return new TreeMap<>(Dump.columns(connection));
        }
    }

    /** Table, columns, whose, export, erasure. */
    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .filter(line -> !line.contains("guichet.retention"))
                .map(line -> line.substring(1, line.lastIndexOf('|')))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }
}
