package io.jangteo.search.web;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.platform.servicedefaults.errors.ProblemException;
import io.jangteo.platform.servicedefaults.tokens.Caller;
import io.jangteo.search.dictionary.Dictionaries;
import io.jangteo.search.dictionary.DictionaryKind;
import io.jangteo.search.dictionary.Revision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/search/dictionaries/{kind}")
@Tag(name = "Dictionaries (operators)")
class DictionaryController {
    private static final String UTF_8_TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";
    private static final int LONGEST = 500_000;

    private final Dictionaries dictionaries;
    private final PreviewDictionary preview;

    DictionaryController(Dictionaries dictionaries, PreviewDictionary preview) {
        this.dictionaries = dictionaries;
        this.preview = preview;
    }

    /** @param revisions newest first */
    record History(List<Revision> revisions) {}

    @GetMapping(produces = UTF_8_TEXT)
    @Operation(summary = "The dictionary as text (synonyms or words); its ETag is its revision")
    ResponseEntity<String> current(@PathVariable String kind) {
        Revision revision = dictionaries.current(kind(kind));
        return ResponseEntity.ok().eTag(etag(revision)).body(revision.content());
    }

    @GetMapping("/history")
    @Operation(summary = "Its last hundred revisions")
    History history(@PathVariable String kind) {
        return new History(dictionaries.history(kind(kind)));
    }

    @PutMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary = "A new revision for the one named by If-Match",
            description = "Synonyms count within a minute. Words count in the next index version that is built.")
    ResponseEntity<Revision> edit(
            @PathVariable String kind,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody String content,
            Caller caller) {
        DictionaryKind edited = kind(kind);
        if (content.length() > LONGEST) {
            throw Problem.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "DICTIONARY_TOO_LONG",
                            "A dictionary has at most " + LONGEST + " characters.")
                    .exception();
        }
        Revision stored = dictionaries
                .edit(edited, number(ifMatch), content, caller.accountId())
                .orElseThrow(() -> changed(edited));
        return ResponseEntity.ok().eTag(etag(stored)).body(stored);
    }

    @PostMapping("/preview")
    @Operation(
            summary =
                    "What a dictionary would change for sample queries: their words and their first hits, before and after")
    PreviewDictionary.Preview preview(@PathVariable String kind, @RequestBody PreviewDictionary.Request request) {
        return preview.of(kind(kind), request);
    }

    private ProblemException changed(DictionaryKind kind) {
        long current = dictionaries.current(kind).number();
        return Problem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "VERSION_CHANGED",
                        "The dictionary has revision %d by now. Read it again, then repeat the edit."
                                .formatted(current))
                .with("currentVersion", current)
                .exception();
    }

    private static DictionaryKind kind(String name) {
        for (DictionaryKind kind : DictionaryKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw Problem.of(HttpStatus.NOT_FOUND, "DICTIONARY_NOT_FOUND", "The dictionaries are 'synonyms' and 'words'.")
                .exception();
    }

    private static String etag(Revision revision) {
        return "\"" + revision.number() + "\"";
    }

    private static long number(String ifMatch) {
        String digits = ifMatch.replace("\"", "");
        if (!digits.matches("\\d{1,18}")) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "INVALID_REQUEST",
                            "If-Match must be the ETag of the revision that was read.")
                    .exception();
        }
        return Long.parseLong(digits);
    }
}
