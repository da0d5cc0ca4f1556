package io.jangteo.search.query;

import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.search.Goods;
import io.jangteo.search.SearchFixture;
import io.jangteo.search.engine.Engine;
import io.jangteo.search.query.ProductQuery.Sort;
import io.jangteo.search.query.ResultPage.Count;
import io.jangteo.search.query.ResultPage.Item;
import io.jangteo.search.query.ResultPage.Match;
import io.jangteo.search.vocabulary.Phrase;
import io.jangteo.search.vocabulary.VocabularyBuild;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class SearchIT extends SearchFixture {
    private static boolean filled;

    @Autowired
    private VocabularyBuild vocabulary;

    @Autowired
    private SuggestPhrases suggest;

    @Autowired
    private Engine questionEngine;

    @Autowired
    private WordQuery words;

    @Autowired
    private Corrections corrections;

    @Autowired
    private LiveSynonyms synonyms;

    @Autowired
    private Wanted wanted;

    @Autowired
    private JsonMapper mapper;

    @BeforeEach
    void aShop() {
        if (filled) {
            return;
        }
        Goods[] goods = {
            product("q-shoe", "나이키 에어줌 남성 운동화")
                    .brand("나이키")
                    .english("Nike Air Zoom")
                    .in("1/4/", "패션", "운동화")
                    .with("색상", "빨간색")
                    .with("사이즈", "260", "270")
                    .priced(129_000, "KRW")
                    .sku("NK-AZ-270"),
            product("q-boot", "아디다스 프레데터 축구화")
                    .brand("아디다스")
                    .in("1/5/", "패션", "축구화")
                    .with("색상", "검정")
                    .priced(99_000, "KRW"),
            product("q-machine", "남성 홈트 운동 기구 벤치프레스")
                    .brand("이고진")
                    .in("2/", "스포츠")
                    .priced(250_000, "KRW"),
            product("q-galaxy", "삼성전자 갤럭시 S24 울트라")
                    .brand("삼성전자")
                    .model("SM-S928N")
                    .english("Samsung Galaxy S24 Ultra")
                    .in("3/6/", "디지털", "스마트폰")
                    .priced(1_698_400, "KRW"),
            product("q-case", "갤럭시 S24 하드 케이스")
                    .brand("슈피겐")
                    .in("3/7/", "디지털", "휴대폰 케이스")
                    .priced(19_900, "KRW"),
            product("q-laptop", "LG 그램 16인치 노트북")
                    .brand("LG전자")
                    .model("16Z90S")
                    .in("3/8/", "디지털", "노트북")
                    .priced(1_890_000, "KRW"),
            product("q-mac", "MacBook Pro 14")
                    .brand("Apple")
                    .english("Apple MacBook Pro 14-inch")
                    .in("3/8/", "디지털", "노트북")
                    .priced(199_900, "USD"),
            product("q-milk", "서울우유 흰우유 500ml 1+1").brand("서울우유").in("4/", "식품").priced(3_200, "KRW"),
            product("q-idea", "어둠돌산 에세이").in("95/", "책"),
            product("q-idea2", "어둠돌산 그림책").in("95/", "책"),
            product("q-tv", "LG 올레드 텔레비전 65인치")
                    .brand("LG전자")
                    .in("3/9/", "디지털", "TV")
                    .priced(2_490_000, "KRW")
        };
        sell(goods);
        List<String> ids =
                Stream.of(goods).map(each -> each.json().path("id").asString()).toList();
        eventually()
                .until(() -> count(Map.of("terms", Map.of("id", ids)), Map.of("term", Map.of("deleted", false)))
                        == ids.size());
        vocabulary.build();
        filled = true;
    }

    @Test
    void menSRunningShoesBringNoExerciseMachine() {
        assertThat(found("남성 운동화")).containsExactly("q-shoe");
    }

    @ParameterizedTest
    @CsvSource({
        "랩탑,q-laptop",
        "핸드폰,q-galaxy",
        "휴대폰,q-galaxy",
        "티비,q-tv",
        "TV,q-tv",
        "tv,q-tv",
        "텔레비전,q-tv",
        "nike,q-shoe",
        "나이키,q-shoe",
        "adidas,q-boot",
        "애플,q-mac",
        "samsung galaxy,q-galaxy",
        "16인치,q-laptop",
        "16 인치,q-laptop",
        "500ml,q-milk",
        "1+1,q-milk",
        "SM-S928N,q-galaxy",
        "s928n,q-galaxy",
        "sms928,q-galaxy",
        "NK-AZ,q-shoe",
        "빨간색 운동화,q-shoe",
        "맥북,q-mac"
    })
    void findsByTheWordsPeopleUse(String words, String product) {
        assertThat(found(words)).contains(product);
    }

    /** Each has the number or the unit that is asked for, but not that number of that unit. */
    @ParameterizedTest
    @CsvSource({"16인치,16인치 화면", "500ml,500ml 한 병", "1+1,샴푸 1+1", "1 + 1,샴푸 1+1"})
    void aNumberCountsWithItsOwnUnitAlone(String words, String title) {
        if (find("눈금자").match() != Match.EXACT) {
            sell(
                    product("n-16-inch", "눈금자 16인치 화면"),
                    product("n-15-inch", "눈금자 15인치 화면"),
                    product("n-16-gb", "눈금자 14인치 16GB"),
                    product("n-500-ml", "눈금자 500ml 한 병"),
                    product("n-500-g", "눈금자 500g 한 봉"),
                    product("n-1500-ml", "눈금자 1500ml 한 병"),
                    product("n-250-ml", "눈금자 250ml 500매"),
                    product("n-1-1", "눈금자 샴푸 1+1"),
                    product("n-2-1", "눈금자 샴푸 2+1"),
                    product("n-1-10", "눈금자 샴푸 1+10"));
            eventually().until(() -> find("눈금자").total() == 10);
        }
        assertThat(find("눈금자 " + words).items())
                .extracting(item -> item.product().path("title").asString())
                .containsExactly("눈금자 " + title);
    }

    @ParameterizedTest
    @CsvSource({
        "겔럭시,q-galaxy,갤럭시",
        "tkatjd,q-galaxy,삼성",
        "빨갛ㄴ색,q-shoe,빨간색",
        "ㅅㅅㅈㅈ,q-galaxy,삼성전자",
        "ㅜㅑㅏㄷ,q-shoe,nike",
        "운동 화,q-shoe,운동화",
        "갤럭시24울트롸,q-galaxy,갤럭시 24 울트라"
    })
    void correctsWhatFindsNothingAndSaysSo(String typed, String product, String corrected) {
        ResultPage page = find(typed);
        assertThat(page.items()).extracting(Item::id).contains(product);
        assertThat(page.match()).isEqualTo(Match.CORRECTED);
        assertThat(page.correctedText()).isEqualTo(corrected);
    }

    @Test
    void signsAloneAreNotCorrectedToEverything() {
        ResultPage page = find("!!!");
        assertThat(page.match()).isEqualTo(Match.NEAREST);
        assertThat(page.items()).isEmpty();
    }

    @Test
    void exactHitsAreNeverMixedWithFuzzyOnes() {
        sell(product("fuzzy", "갤럭쉬 케이스"));
        eventually().untilAsserted(() -> assertThat(found("갤럭쉬 케이스")).containsExactly("fuzzy"));
        ResultPage page = find("갤럭시 케이스");
        assertThat(page.match()).isEqualTo(Match.EXACT);
        assertThat(page.items()).extracting(Item::id).containsExactly("q-case");
    }

    @Test
    void offersTheNearestWhenNothingHasAllWords() {
        ResultPage page = find("나이키 우주선 운동화");
        assertThat(page.match()).isEqualTo(Match.NEAREST);
        assertThat(page.items()).extracting(Item::id).startsWith("q-shoe");
    }

    @Test
    void aFilterThatLeavesNothingIsNoReasonToCorrectTheWords() {
        ResultPage page = find.find(filtered("나이키", Map.of(), List.of("아디다스")));
        assertThat(page.match()).isEqualTo(Match.EXACT);
        assertThat(page.items()).isEmpty();
        assertThat(page.facets().brands()).extracting(Count::value).containsExactly("나이키");
    }

    @Test
    void facetsCountWhatOneMoreChoiceWouldBring() {
        ResultPage page = find.find(filtered("", Map.of("색상", List.of("빨간색")), List.of("나이키")));
        assertThat(page.items()).extracting(Item::id).containsExactly("q-shoe");
        assertThat(page.facets().attributes().get("색상"))
                .extracting(Count::value)
                .containsExactly("빨간색");
        assertThat(page.facets().brands()).extracting(Count::value).containsExactly("나이키");
        ResultPage wider = find.find(filtered("", Map.of(), List.of("나이키")));
        assertThat(wider.items()).extracting(Item::id).containsExactly("q-shoe");
        assertThat(wider.facets().brands()).extracting(Count::value).contains("나이키", "아디다스");
    }

    @Test
    void categoriesAreCountedOneStepBelowTheChosenOne() {
        List<Count> roots = find("").facets().categories();
        assertThat(roots).extracting(Count::label).contains("패션", "디지털");
        ResultPage digital = find.find(in(3));
        assertThat(digital.facets().categories())
                .extracting(Count::label)
                .contains("스마트폰", "노트북")
                .doesNotContain("패션", "운동화");
        assertThat(digital.items()).extracting(Item::id).contains("q-galaxy").doesNotContain("q-shoe");
    }

    @Test
    void sortsPricesOfBothCurrenciesTogether() {
        assertThat(find.find(sorted("노트북", Sort.PRICE_ASCENDING)).items())
                .extracting(Item::id)
                .startsWith("q-laptop", "q-mac");
        assertThat(find.find(sorted("노트북", Sort.PRICE_DESCENDING)).items())
                .extracting(Item::id)
                .startsWith("q-mac", "q-laptop");
    }

    @Test
    void pagesThroughAllResultsWithoutGapOrRepeat() {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            ResultPage page = find.find(page(cursor));
            page.items().forEach(item -> all.add(item.id()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(all).doesNotHaveDuplicates().hasSize((int) find("").total());
        assertThatThrownBy(() -> find.find(page("bm9wZQ"))).isInstanceOf(InvalidCursor.class);
        String neverGiven = """
                {"after": ["no time", "an id"], "seen": [null]}""";
        assertThatThrownBy(() -> find.find(
                        page(Base64.getUrlEncoder().encodeToString(neverGiven.getBytes(StandardCharsets.UTF_8)))))
                .isInstanceOf(InvalidCursor.class);
    }

    @Test
    void pagesThroughResultsOfTheSameScoreWithoutGapOrRepeat() {
        List<String> alike =
                IntStream.range(0, 11).mapToObj(i -> "alike-" + (i * 7 % 11)).toList();
        sell(alike.stream().map(id -> product(id, "은하수 조명")).toArray(Goods[]::new));
        sell(product("alike-better", "은하수 은하수 조명").brand("은하수"));
        eventually().until(() -> find("은하수 조명").total() == 12);
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            ResultPage page = find.find(new ProductQuery(
                    "은하수 조명", null, List.of(), Map.of(), null, null, null, false, Sort.RELEVANCE, cursor, 3, false));
            page.items().forEach(item -> all.add(item.id()));
            assertThat(page.total()).isEqualTo(12);
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(all).doesNotHaveDuplicates().hasSize(12).containsAll(alike);
        assertThat(all).startsWith("alike-better");
    }

    @Test
    void ofTwoThatAreAlikeTheOneThatCanBeBoughtComesFirst() {
        sell(
                product("stock-a", "우산꽂이 원목").sku("ST-A"),
                product("stock-b", "우산꽂이 원목").sku("ST-B"));
        tellStock("ST-B", 1, true);
        eventually().untilAsserted(() -> assertThat(found("우산꽂이")).containsExactly("stock-b", "stock-a"));
    }

    @Test
    void theNameOfABrandIsMeantSoonerThanAWordOfTitles() {
        ResultPage page = find("ㅇㄷㄷㅅ");
        assertThat(page.correctedText()).isEqualTo("아디다스");
        assertThat(page.items()).extracting(Item::id).startsWith("q-boot");
    }

    @Test
    void aPageOfManyIsGivenAgainForAWhile() {
        sell(product("kept-a", "돌하르방 석상"));
        eventually().until(() -> found("돌하르방").size() == 1);
        FindProducts keeping = keeping(new Staleness(Duration.ofHours(1), Duration.ofHours(1), 1, Duration.ZERO));
        FindProducts keepingMore = keeping(new Staleness(Duration.ofHours(1), Duration.ofHours(1), 2, Duration.ZERO));
        assertThat(keeping.find(query("돌하르방")).items()).hasSize(1);
        assertThat(keepingMore.find(query("돌하르방")).items()).hasSize(1);
        sell(product("kept-b", "돌하르방 열쇠고리"));
        eventually().until(() -> found("돌하르방").size() == 2);
        assertThat(keeping.find(query("돌하르방")).items()).hasSize(1);
        assertThat(keepingMore.find(query("돌하르방")).items()).hasSize(2);
    }

    @Test
    void countsMayBeOlderThanTheResultsBesideThem() {
        sell(product("counted-a", "해녀 물안경").brand("제주"));
        eventually().until(() -> found("해녀").size() == 1);
        FindProducts keeping = keeping(new Staleness(Duration.ZERO, Duration.ofHours(1), 1, Duration.ZERO));
        assertThat(keeping.find(query("해녀")).facets().brands()).containsExactly(new Count("제주", "제주", 1));
        sell(product("counted-b", "해녀 인형").brand("제주"));
        eventually().until(() -> found("해녀").size() == 2);
        ResultPage page = keeping.find(query("해녀"));
        assertThat(page.items()).hasSize(2);
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.facets().brands()).containsExactly(new Count("제주", "제주", 1));
        assertThat(keeping.find(filtered("해녀", Map.of(), List.of("제주")))
                        .facets()
                        .brands())
                .containsExactly(new Count("제주", "제주", 2));
    }

    private FindProducts keeping(Staleness staleness) {
        return new FindProducts(questionEngine, words, corrections, synonyms, wanted, staleness, mapper);
    }

    @Test
    void highlightsTheWords() {
        assertThat(find("축구화").items().getFirst().highlight().get("title"))
                .first()
                .asString()
                .contains("<em>축구화</em>");
    }

    @ParameterizedTest
    @CsvSource({
        "ㅅ,삼성전자",
        "삼,삼성전자",
        "삼서,삼성전자",
        "ㅅㅅㅈㅈ,삼성전자",
        "갤럭,삼성전자 갤럭시",
        "나잌,나이키",
        "NI,Nike Air",
        "tkatj,삼성전자",
        "운도,운동화"
    })
    void completesFromTheFirstLetterOn(String typed, String phrase) {
        assertThat(suggest.suggest(typed, 10)).extracting(Phrase::text).contains(phrase);
    }

    private static ProductQuery filtered(String text, Map<String, List<String>> attributes, List<String> brands) {
        return new ProductQuery(
                text, null, brands, attributes, null, null, null, false, Sort.RELEVANCE, null, 50, true);
    }

    private static ProductQuery in(int category) {
        return new ProductQuery(
                "", category, List.of(), Map.of(), null, null, null, false, Sort.RELEVANCE, null, 50, true);
    }

    private static ProductQuery sorted(String text, Sort sort) {
        return new ProductQuery(text, null, List.of(), Map.of(), null, null, null, false, sort, null, 50, true);
    }

    private static ProductQuery page(String cursor) {
        return new ProductQuery("", null, List.of(), Map.of(), null, null, null, false, Sort.NEWEST, cursor, 4, false);
    }
}
