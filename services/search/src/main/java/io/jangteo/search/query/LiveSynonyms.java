package io.jangteo.search.query;

import io.jangteo.search.dictionary.Dictionaries;
import io.jangteo.search.dictionary.DictionaryKind;
import io.jangteo.search.dictionary.Synonyms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The synonyms that count now, in every process a few seconds after an edit. */
@Component
class LiveSynonyms {
    private static final Logger log = LoggerFactory.getLogger(LiveSynonyms.class);

    private final Dictionaries dictionaries;
    private volatile long revision;
    private volatile Synonyms current = Synonyms.of("");

    LiveSynonyms(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    Synonyms now() {
        return current;
    }

    @Scheduled(fixedDelayString = "${jangteo.search.synonyms-pause}")
    void look() {
        try {
            var newest = dictionaries.current(DictionaryKind.SYNONYMS);
            if (newest.number() != revision) {
                current = Synonyms.of(newest.content());
                revision = newest.number();
                log.info("Synonyms revision {} counts now", revision);
            }
        } catch (DataAccessException e) {
            log.warn("The synonyms cannot be read now, revision {} still counts: {}", revision, e.toString());
        }
    }
}
