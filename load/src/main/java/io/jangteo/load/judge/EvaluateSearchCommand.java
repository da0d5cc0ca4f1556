package io.jangteo.load.judge;

import io.jangteo.load.BenchedPlatform;
import io.jangteo.load.OptionCheck;
import io.jangteo.load.WrongOption;
import io.jangteo.load.engine.Engine;
import io.jangteo.load.generate.Catalog;
import io.jangteo.load.judge.Evaluation.Answered;
import io.jangteo.local.LocalPlatform;
import io.jangteo.local.ScratchEngine;
import io.jangteo.local.cli.AddedCommand;
import io.jangteo.local.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the search by the judged queries. */
@Command(
        name = "evaluate-search",
        showDefaultValues = true,
        mixinStandardHelpOptions = true,
        description =
                "Ask the search the judged queries over a generated catalog and print nDCG@10, MRR, recall@10 and the rate of empty pages by group. Exit code 0 only if no group is below its floor.")
public final class EvaluateSearchCommand implements AddedCommand {

    private static final int MISSED = 1;
    private static final String USER_WORDS = "services/search/src/main/resources/dictionary/words.txt";
    /** To merge an index into one piece takes long. */
    private static final Duration ENGINE_PATIENCE = Duration.ofMinutes(5);

    private static final String OPERATOR = "operator@jangteo.local";

    @Mixin
    private final OptionCheck check = new OptionCheck();

    @Option(names = "--products", paramLabel = "N", description = "How many products were generated.")
    private long products = 20_000;

    @Option(names = "--seed", paramLabel = "S", description = "The seed that they were generated with.")
    private long seed = 1;

    @Option(
            names = "--held-out",
            description = "Ask only the queries that are held out, about a third. Read once, when tuning is over.")
    private boolean heldOut;

    @Option(names = "--group", paramLabel = "GROUP", description = "Ask only the queries of this group.")
    private @Nullable String group;

    @Option(names = "--details", description = "Show each query, the worst first, with the grades of what was found.")
    private boolean details;

    @Option(
            names = "--plain-title",
            description = "Also ask the same of a plain match of titles, in an engine of its own.")
    private boolean plainTitle;

    @Option(
            names = "--ablate",
            description =
                    "Also ask the same without each feature of the search in turn, as operator of the platform of this data folder.")
    private boolean ablate;

    @Option(
            names = "--analyzers",
            description =
                    "Ask no platform: compare ways to cut text, each with an index of the catalog in an engine that this command starts.")
    private boolean analyzers;

    @Option(names = "--url", paramLabel = "URL", description = "Where the search is, if not at this machine's gateway.")
    private @Nullable String url;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check.rules(() -> {
            requireAnswers(products);
            WrongOption.unlessWithin(0, Catalog.SEEDS - 1, "--seed", seed);
        });
        Catalog catalog = Catalog.of(seed);
        if (analyzers) {
            return compareAnalyzers(catalog);
        }
        check.that(!ablate || url == null, "--ablate asks the platform of this data folder, not one at --url");
        try (var shop = new Shop(url == null ? LocalPlatform.options().build().gatewayUrl() : url)) {
            var evaluation = new Evaluation(catalog, products, SearchDoor.of(shop));
            int result = evaluate(evaluation);
            List<Answered> ours = plainTitle || ablate ? evaluation.run(this::isAsked, _ -> {}) : List.of();
            if (plainTitle) {
                besidePlainTitles(evaluation, catalog, ours);
            }
            if (ablate) {
                withoutEachFeature(evaluation, shop, ours);
            }
            return result;
        }
    }

    /** The judged queries ask for things that a small catalog does not have. */
    public static void requireAnswers(long products) {
        WrongOption.unless(
                products >= 10_000 && products <= Catalog.MOST_PRODUCTS,
                "--products is 10,000 or more: below, not every query has an answer");
    }

    private int compareAnalyzers(Catalog catalog) throws IOException, InterruptedException {
        List<String> userWords = userWords();
        try (var scratch = ScratchEngine.start();
                var engine = new Engine(scratch.url(), Optional.empty(), ENGINE_PATIENCE)) {
            var comparison = new AnalyzerComparison(engine, catalog, products, userWords);
            System.out.printf("Seed %d, %,d products, %s queries%n%n", seed, products, heldOut ? "held-out" : "tuning");
            System.out.println(comparison.table(this::isAsked));
        }
        return 0;
    }

    /** The dictionary that the search ships with. */
    private static List<String> userWords() throws IOException {
        Path file = LocalPlatform.options().projectRoot().resolve(USER_WORDS);
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private void besidePlainTitles(Evaluation evaluation, Catalog catalog, List<Answered> ours)
            throws InterruptedException {
        try (var scratch = ScratchEngine.start();
                var engine = new Engine(scratch.url(), Optional.empty(), ENGINE_PATIENCE)) {
            SearchDoor titles = TextIndex.plainTitles(engine, catalog, products);
            List<Answered> plain = evaluation.asking(titles).run(this::isAsked, _ -> {});
            System.out.printf("%n%s%n", ScoreTable.beside("plain title match", ours, plain));
        }
    }

    private void withoutEachFeature(Evaluation evaluation, Shop shop, List<Answered> ours) throws IOException {
        String password = BenchedPlatform.running().operatorPassword();
        var ablation = new Ablation(ours);
        String token = shop.signIn(OPERATOR, password).accessToken();
        for (String feature : SearchDoor.features(shop, token)) {
            // A token lasts for minutes, all features together take longer on a large catalog.
            SearchDoor door = SearchDoor.without(
                    feature, shop, shop.signIn(OPERATOR, password).accessToken());
            ablation.without(feature, evaluation.asking(door).run(this::isAsked, _ -> {}));
        }
        System.out.printf("%n%s%n", ablation.table());
    }

    private int evaluate(Evaluation evaluation) {
        System.out.printf("Judging %,d products of seed %d ...%n", products, seed);
        List<Answered> answered = evaluation.run(this::isAsked, _ -> {});
        check.that(!answered.isEmpty(), "--group: there are no such queries");
        if (details) {
            System.out.println(ScoreTable.details(answered));
        }
        System.out.printf(
                "Seed %d, %,d products, %s queries%n%n%s%n",
                seed, products, heldOut ? "held-out" : "tuning", ScoreTable.of(answered));
        Floors floors = new Floors();
        List<String> missed = floors.missed(Evaluation.byGroup(answered));
        missed.forEach(System.err::println);
        boolean suggests = group != null || suggested(evaluation) >= floors.suggestions();
        return missed.isEmpty() && suggests ? 0 : MISSED;
    }

    private static double suggested(Evaluation evaluation) {
        List<SuggestCase> cases = SuggestCase.all();
        List<SuggestCase> unmet = evaluation.unmet(cases);
        double met = 1 - unmet.size() / (double) cases.size();
        System.out.printf("Wanted item among the first 5 suggestions: %.1f %% of %d%n", met * 100, cases.size());
        unmet.forEach(each -> System.out.printf("  %s does not offer %s%n", each.typed(), each.wanted()));
        return met;
    }

    private boolean isAsked(JudgedQuery query) {
        return query.heldOut() == heldOut && (group == null || query.group().equals(group));
    }
}
