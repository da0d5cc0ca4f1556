package io.jangteo.load.judge;

import io.jangteo.load.engine.Engine;
import io.jangteo.load.generate.Catalog;
import io.jangteo.load.judge.Evaluation.Answered;
import java.util.List;
import java.util.function.Predicate;

/** The same catalog in one index per analyzer: how well each finds, how large it is, and what a document costs. */
final class AnalyzerComparison {

    private static final double BYTES_OF_A_MEGABYTE = 1e6;
    /** An engine that has just started compiles itself while it works: these documents are not counted. */
    private static final long WARM_UP = 3_000;

    private final Engine engine;
    private final Catalog catalog;
    private final long products;
    private final List<String> userWords;

    AnalyzerComparison(Engine engine, Catalog catalog, long products, List<String> userWords) {
        this.engine = engine;
        this.catalog = catalog;
        this.products = products;
        this.userWords = userWords;
    }

    /** Markdown. */
    String table(Predicate<JudgedQuery> asked) throws InterruptedException {
        for (AnalyzerChoice choice : AnalyzerChoice.values()) {
            TextIndex index = TextIndex.of(choice, engine, userWords);
            index.fill(catalog, 0, Math.min(WARM_UP, products));
            index.drop();
        }
        var table = new StringBuilder(
                "| analyzer | nDCG@10 | recall@10 | zero results | index, MB | engine CPU-ms per document |\n|---|---:|---:|---:|---:|---:|\n");
        for (AnalyzerChoice choice : AnalyzerChoice.values()) {
            table.append(row(choice, asked));
        }
        return table.toString();
    }

    private String row(AnalyzerChoice choice, Predicate<JudgedQuery> asked) throws InterruptedException {
        TextIndex index = TextIndex.of(choice, engine, userWords);
        long before = cpuMillis();
        index.fill(catalog, 0, products);
        double cpu = cpuMillis() - before;
        long size = index.size();
        List<Answered> answered = new Evaluation(catalog, products, index).run(asked, _ -> {});
        index.drop();
        Score score = Evaluation.mean(answered);
        return "| %s | %.3f | %.3f | %.1f %% | %.1f | %.2f |%n"
                .formatted(
                        choice.title(),
                        score.ndcg(),
                        score.recall(),
                        score.zeroResults() * 100,
                        size / BYTES_OF_A_MEGABYTE,
                        cpu / products);
    }

    /** Of the engine alone, whatever else the machine does. */
    private long cpuMillis() throws InterruptedException {
        return engine.json("GET", "/_nodes/stats/process", null)
                .path("nodes")
                .valueStream()
                .mapToLong(node -> node.at("/process/cpu/total_in_millis").asLong())
                .sum();
    }
}
