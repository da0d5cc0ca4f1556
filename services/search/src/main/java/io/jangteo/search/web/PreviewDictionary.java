package io.jangteo.search.web;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.search.dictionary.Dictionaries;
import io.jangteo.search.dictionary.DictionaryKind;
import io.jangteo.search.dictionary.Synonyms;
import io.jangteo.search.index.Analysis;
import io.jangteo.search.query.FindProducts;
import io.jangteo.search.query.ProductQuery;
import io.jangteo.search.query.ProductQuery.Sort;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Shows an editor what a dictionary would change before it counts. */
@Component
class PreviewDictionary {
    private static final int MOST_QUERIES = 20;
    private static final int HITS = 5;

    private final Dictionaries dictionaries;
    private final Analysis analysis;
    private final FindProducts find;

    PreviewDictionary(Dictionaries dictionaries, Analysis analysis, FindProducts find) {
        this.dictionaries = dictionaries;
        this.analysis = analysis;
        this.find = find;
    }

    /** @param content the whole dictionary as it would be */
    record Request(@Nullable String content, @Nullable List<String> queries) {}

    record Preview(List<Sample> samples) {}

    /** @param after has no hits for user words: they need an index of their own */
    record Sample(String query, Side before, Side after) {}

    /** @param words what the query is taken as */
    record Side(
            List<String> words,
            @Nullable Long total,
            @Nullable List<String> titles) {}

    Preview of(DictionaryKind kind, Request request) {
        if (request.content() == null
                || request.queries() == null
                || request.queries().size() > MOST_QUERIES) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "INVALID_REQUEST",
                            "content (the whole dictionary) and up to " + MOST_QUERIES + " queries are expected.")
                    .exception();
        }
        String content = request.content();
        kind.check(content);
        String current = dictionaries.current(kind).content();
        Function<String, Sample> sample = kind == DictionaryKind.SYNONYMS
                ? query ->
                        new Sample(query, synonyms(query, Synonyms.of(current)), synonyms(query, Synonyms.of(content)))
                : query -> new Sample(query, words(query, current), words(query, content));
        return new Preview(request.queries().stream().map(sample).toList());
    }

    private Side synonyms(String query, Synonyms synonyms) {
        var page = find.find(
                new ProductQuery(
                        query, null, List.of(), Map.of(), null, null, null, false, Sort.RELEVANCE, null, HITS, false),
                synonyms);
        List<String> words = synonyms.wordsOf(query).stream()
                .map(word -> String.join(" | ", synonyms.formsOf(word)))
                .toList();
        List<String> titles = page.items().stream()
                .map(item -> item.product().path("title").asString())
                .toList();
        return new Side(words, page.total(), titles);
    }

    private Side words(String query, String content) {
        return new Side(analysis.wordsOf(query, DictionaryKind.lines(content)), null, null);
    }
}
