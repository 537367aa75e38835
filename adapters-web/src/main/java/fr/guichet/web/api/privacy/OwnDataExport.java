package fr.guichet.web.api.privacy;

import fr.guichet.application.account.Actor;
import fr.guichet.application.privacy.ExportOwnData;
import fr.guichet.web.api.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends someone the copy of their data (spec section 6), whether they asked the API or a page. */
@Component
public class OwnDataExport {

    private final ExportOwnData exportOwnData;
    private final OwnDataFiles ownDataFiles;
    private final List<ExportPart> parts;
    private final JsonMapper json;

    OwnDataExport(ExportOwnData exportOwnData, OwnDataFiles ownDataFiles, List<ExportPart> parts, JsonMapper json) {
        this.exportOwnData = exportOwnData;
        this.ownDataFiles = ownDataFiles;
        this.parts = List.copyOf(parts);
        this.json = json;
    }

    /** Writes the archive while it is made. */
    public void send(Actor actor, HttpServletResponse response) throws IOException {
        var own = exportOwnData
                .handle(new ExportOwnData.Command(actor))
                .orElseThrow(() -> Problem.notFound().asException());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mes-donnees.zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var archive = new ExportArchive(response.getOutputStream(), json);
        archive.resource("LISEZ-MOI.txt");
        ownDataFiles.write(actor, own, archive);
        for (var part : parts) {
            part.write(actor, archive);
        }
        archive.finish();
    }
}
