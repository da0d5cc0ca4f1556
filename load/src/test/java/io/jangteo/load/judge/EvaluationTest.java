package io.jangteo.load.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.jangteo.load.generate.Catalog;
import io.jangteo.load.generate.Facts;
import io.jangteo.load.judge.Evaluation.Answered;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.shop.Shop;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final int PRODUCTS = 20_000;
    private static final Catalog CATALOG = Catalog.of(1);

    private static final List<Facts> FACTS =
            LongStream.range(0, PRODUCTS).mapToObj(CATALOG::facts).toList();

    /** Ids, the most wanted first, by query. */
    private static final Map<String, List<String>> BEST = JudgedSet.of(CATALOG).all().stream()
            .filter(query -> query.group().equals("unit"))
            .collect(Collectors.toMap(JudgedQuery::text, EvaluationTest::best));

    /** Knows what is wanted, and answers as it is told. */
    private record Oracle(Function<List<String>, List<String>> habit) implements SearchDoor {

        @Override
        public List<String> search(String text, int limit) {
            List<String> best = Objects.requireNonNull(BEST.get(text));
            return habit.apply(best).stream().limit(limit).toList();
        }

        @Override
        public List<String> suggest(String typed) {
            return typed.equals("놑") ? List.of("노트북 가방", "노트북") : List.of();
        }
    }

    @Test
    void aSearchThatKnowsEverythingIsPerfect() {
        Score score = scoreOf(best -> best);
        assertThat(score).isEqualTo(new Score(score.queries(), 1, 1, 1, 0));
        assertThat(score.queries()).isGreaterThan(12);
    }

    @Test
    void aSearchThatFindsNothingHasNothing() {
        Score score = scoreOf(_ -> List.of());
        assertThat(score).isEqualTo(new Score(score.queries(), 0, 0, 0, 1));
    }

    @Test
    void productsThatWereNotGeneratedAreLeftOut() {
        Score score = scoreOf(best -> {
            List<String> mixed = new ArrayList<>(best);
            mixed.add(0, "019b7712-73dc-7aa7-abf9-3f5748dffe3a");
            mixed.add(3, CATALOG.id(PRODUCTS));
            return mixed;
        });
        assertThat(score).isEqualTo(new Score(score.queries(), 1, 1, 1, 0));
    }

    @Test
    void aWrongFirstPlaceCostsMoreThanAWrongLastOne() {
        Score first = scoreOf(best -> with(best, 0));
        Score last = scoreOf(best -> with(best, 9));
        assertThat(first.ndcg()).isLessThan(last.ndcg()).isLessThan(0.9);
        assertThat(first.mrr()).isEqualTo(0.5);
        assertThat(last.mrr()).isEqualTo(1);
    }

    @Test
    void suggestionsThatAreNotOfferedAreTold() {
        var evaluation = new Evaluation(CATALOG, PRODUCTS, new Oracle(best -> best));
        assertThat(evaluation.unmet(List.of(new SuggestCase("놑", "노트북"), new SuggestCase("갤", "갤럭시"))))
                .containsExactly(new SuggestCase("갤", "갤럭시"));
    }

    @Test
    void aSearchThatIsAwayOrFailsIsNoEmptyPage() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/search", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        server.start();
        try (var shop = new Shop("http://127.0.0.1:" + server.getAddress().getPort())) {
            assertThatThrownBy(() -> SearchDoor.of(shop).search("나이키", 10))
                    .isInstanceOf(MachineFailure.class)
                    .hasMessageContaining("HTTP 500");
            server.stop(0);
            assertThatThrownBy(() -> SearchDoor.of(shop).search("나이키", 10))
                    .isInstanceOf(MachineFailure.class)
                    .hasMessageContaining("does not answer");
        }
    }

    @Test
    void theDoorReadsTheAnswersOfTheSearch() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/search", exchange -> {
            String query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
            String answer = exchange.getRequestURI().getPath().endsWith("suggest")
                    ? "{\"suggestions\":[{\"text\":\"%s!\"}]}".formatted(query)
                    : "{\"items\":[{\"id\":\"g-1-0\"},{\"id\":\"%s\"}],\"total\":2}".formatted(query);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try (var shop = new Shop("http://127.0.0.1:" + server.getAddress().getPort())) {
            SearchDoor door = SearchDoor.of(shop);
            assertThat(door.search("1+1 샴푸", 10)).containsExactly("g-1-0", "q=1+1 샴푸&limit=10");
            assertThat(door.suggest("놑")).containsExactly("q=놑!");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anOperatorAsksWithoutAFeature() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/search/trials", exchange -> {
            String asked = exchange.getRequestURI().getRawQuery() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization");
            String answer = exchange.getRequestURI().getPath().endsWith("features")
                    ? "[\"SYNONYMS\",\"NEAREST\"]"
                    : "{\"items\":[{\"id\":\"%s\"}]}".formatted(asked);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try (var shop = new Shop("http://127.0.0.1:" + server.getAddress().getPort())) {
            assertThat(SearchDoor.features(shop, "token")).containsExactly("SYNONYMS", "NEAREST");
            SearchDoor door = SearchDoor.without("NEAREST", shop, "token");
            assertThat(door.search("tv", 10)).containsExactly("q=tv&limit=10&without=NEAREST Bearer token");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aGroupBelowItsFloorIsTold() {
        var floors = new Floors();
        assertThat(floors.missed(Map.of("exact", new Score(9, 1, 1, 1, 0)))).isEmpty();
        assertThat(floors.missed(Map.of("exact", new Score(9, 0.1, 1, 1, 0))))
                .singleElement()
                .asString()
                .startsWith("exact: nDCG@10 0.100 is below its floor");
        assertThat(floors.missed(JudgedSet.of(CATALOG).all().stream()
                        .collect(Collectors.toMap(JudgedQuery::group, _ -> new Score(1, 1, 1, 1, 0), (a, _) -> a))))
                .isEmpty();
    }

    private static List<String> best(JudgedQuery query) {
        return IntStream.of(3, 2, 1, 0)
                .boxed()
                .flatMap(grade -> LongStream.range(0, PRODUCTS)
                        .filter(number -> query.grade(FACTS.get((int) number)) == grade)
                        .mapToObj(CATALOG::id))
                .limit(50)
                .toList();
    }

    /** Something that nobody wants at this place. */
    private static List<String> with(List<String> best, int wrongAt) {
        List<String> changed = new ArrayList<>(best);
        long unwanted = LongStream.range(0, PRODUCTS)
                .filter(number -> CATALOG.facts(number).values("kind").contains("novels"))
                .findFirst()
                .orElseThrow();
        changed.add(wrongAt, CATALOG.id(unwanted));
        return changed;
    }

    private static Score scoreOf(Function<List<String>, List<String>> habit) {
        var evaluation = new Evaluation(CATALOG, PRODUCTS, new Oracle(habit));
        List<Answered> answered = evaluation.run(query -> query.group().equals("unit"), _ -> {});
        System.out.println(ScoreTable.of(answered));
        return Evaluation.mean(answered);
    }
}
