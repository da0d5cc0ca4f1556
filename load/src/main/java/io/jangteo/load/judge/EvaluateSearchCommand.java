package io.jangteo.load.judge;

import io.jangteo.load.generate.Catalog;
import io.jangteo.load.judge.Evaluation.Answered;
import io.jangteo.local.LocalPlatform;
import io.jangteo.local.cli.AddedCommand;
import io.jangteo.local.shop.Shop;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the search by the judged queries. */
@Command(
        name = "evaluate-search",
        showDefaultValues = true,
        mixinStandardHelpOptions = true,
        description =
                "Ask the search the judged queries over a generated catalog and print nDCG@10, MRR, recall@10 and the rate of empty pages by group. Exit code 0 only if no group is below its floor.")
public final class EvaluateSearchCommand implements AddedCommand {

    private static final int MISSED = 1;

    @Spec
    private @Nullable CommandSpec spec;

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

    @Option(names = "--url", paramLabel = "URL", description = "Where the search is, if not at this machine's gateway.")
    private @Nullable String url;

    @Override
    public Integer call() {
        check(
                products >= 10_000 && products <= Catalog.MOST_PRODUCTS,
                "--products is 10,000 or more: below, not every query has an answer");
        check(seed >= 0 && seed < Catalog.SEEDS, "--seed is from 0 to " + (Catalog.SEEDS - 1));
        try (var shop = new Shop(url == null ? LocalPlatform.options().build().gatewayUrl() : url)) {
            return evaluate(new Evaluation(Catalog.of(seed), products, SearchDoor.of(shop)));
        }
    }

    private int evaluate(Evaluation evaluation) {
        System.out.printf("Judging %,d products of seed %d ...%n", products, seed);
        List<Answered> answered = evaluation.run(this::isAsked, _ -> {});
        check(!answered.isEmpty(), "--group: there are no such queries");
        if (details) {
            System.out.println(ScoreTable.details(answered));
        }
        System.out.printf(
                "Seed %d, %,d products, %s queries%n%n%s%n",
                seed, products, heldOut ? "held-out" : "tuning", ScoreTable.of(answered));
        List<SuggestCase> cases = SuggestCase.all();
        List<SuggestCase> unmet = group == null ? evaluation.unmet(cases) : List.of();
        double met = 1 - unmet.size() / (double) cases.size();
        System.out.printf("Wanted item among the first 5 suggestions: %.1f %% of %d%n", met * 100, cases.size());
        unmet.forEach(each -> System.out.printf("  %s does not offer %s%n", each.typed(), each.wanted()));
        Floors floors = new Floors();
        List<String> missed = floors.missed(Evaluation.byGroup(answered));
        missed.forEach(System.err::println);
        return missed.isEmpty() && met >= floors.suggestions() ? 0 : MISSED;
    }

    private boolean isAsked(JudgedQuery query) {
        return query.heldOut() == heldOut && (group == null || query.group().equals(group));
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), otherwise);
        }
    }
}
