package fr.guichet.persistence.clientfile;

import static fr.guichet.persistence.clientfile.ClientFileRows.FILE;
import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;
import static fr.guichet.persistence.jooq.Tables.DOG;
import static org.jooq.impl.DSL.select;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.clientfile.ClientList;
import fr.guichet.application.clientfile.SearchedWords;
import fr.guichet.domain.clientfile.ClientFile;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Clients, found by the trigrams of what they are searched by. */
@Repository
class JooqClientList implements ClientList {

    private final DSLContext dsl;

    JooqClientList(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Page<ClientFile> find(SearchedWords words, PageRequest page) {
        var condition = condition(words);
        var files = dsl.select(FILE)
                .from(CLIENT_FILE)
                .where(condition)
                .orderBy(CLIENT_FILE.SORTED_BY, CLIENT_FILE.ID)
                .offset(page.offset())
                .limit(page.size())
                .fetch(ClientFileRows::file);
        return new Page<>(files, dsl.fetchCount(CLIENT_FILE, condition));
    }

    private static Condition condition(SearchedWords words) {
        // Whoever was erased is found by nobody.
        var condition = CLIENT_FILE.ERASED_AT.isNull();
        for (var word : words.words()) {
            var searched = DSL.field("searchable({0})", String.class, DSL.val(word));
            // Two indexes, and none for "or" across two tables.
            condition = condition.and(CLIENT_FILE.ID.in(select(CLIENT_FILE.as("named").ID)
                    .from(CLIENT_FILE.as("named"))
                    .where(CLIENT_FILE.as("named").SEARCHED.contains(searched))
                    .unionAll(select(DOG.CLIENT_FILE_ID).from(DOG).where(DOG.SEARCHED.contains(searched)))));
        }
        return condition;
    }
}
