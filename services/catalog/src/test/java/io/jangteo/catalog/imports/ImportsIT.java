package io.jangteo.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.catalog.CatalogFixture;
import io.jangteo.catalog.Http;
import io.jangteo.catalog.Http.Answer;
import io.jangteo.catalog.Shelf;
import io.jangteo.platform.testsupport.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

class ImportsIT extends CatalogFixture {

    private static final String ALL = "/api/catalog/imports";
    private static final String PRODUCTS = "/api/catalog/products/";
    private static final String[] SPRING = {"Idempotency-Key", "spring"};

    @LocalServerPort
    private int port;

    private Http operator;
    private Http nobody;

    @BeforeEach
    void tree() {
        operator = Http.operator(port);
        nobody = Http.nobody(port);
        Shelf.categories(operator);
    }

    @Test
    void makesAProductOfEachLineAndTellsIt() {
        Answer answer = operator.stream(ALL, products(0, 450), SPRING);

        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(200);
        assertThat(answer.whole().body())
                .isEqualTo(
                        "{\"id\":\"spring\",\"nextLine\":450,\"created\":450,\"replaced\":0,\"unchanged\":0,\"refused\":0}");
        assertThat(operator.get(ALL + "/spring").json()).isEqualTo(answer.json());
        assertThat(nobody.get(PRODUCTS + "p449").json().get("categoryPath").asString())
                .isEqualTo("1/4/28/");
        assertThat(nobody.get("/api/catalog/products?sku=SKU-449").json().get("items"))
                .hasSize(1);
        assertThat(told()).isEqualTo(450);
    }

    @Test
    void replacesWhatIsDifferentAndLeavesAloneWhatIsTheSame() {
        ObjectNode same = product(1);
        same.putObject("attributes").put("inches", 16.50).put("cores", 16);
        operator.stream(ALL, Stream.of(product(0), same, product(2)).map(Object::toString), SPRING);
        operator.delete(PRODUCTS + "p2");

        Answer again = operator.stream(
                ALL,
                Stream.of(product(0).put("title", "Another"), same, product(2)).map(Object::toString),
                "Idempotency-Key",
                "summer");

        assertThat(again.json().toString()).contains("\"created\":1,\"replaced\":1,\"unchanged\":1,\"refused\":0");
        assertThat(nobody.get(PRODUCTS + "p0").header("ETag")).isEqualTo("\"2\"");
        assertThat(nobody.get(PRODUCTS + "p1").header("ETag")).isEqualTo("\"1\"");
        assertThat(nobody.get(PRODUCTS + "p2").header("ETag")).isEqualTo("\"3\"");
        assertThat(told()).isEqualTo(6);
    }

    @Test
    void takesTwoLinesForOneProductInTheirOrder() {
        Answer answer = operator.stream(
                ALL,
                Stream.of(product(0), product(1), product(0).put("title", "Second"), product(2))
                        .map(Object::toString),
                SPRING);

        assertThat(answer.json().toString()).contains("\"created\":3,\"replaced\":1");
        assertThat(nobody.get(PRODUCTS + "p0").json().get("title").asString()).isEqualTo("Second");
    }

    @Test
    void refusesWrongLinesOneByOneAndSaysWhy() {
        operator.put(PRODUCTS + "other", Shelf.product("TAKEN", 28), "If-None-Match", "*");
        Answer answer = operator.stream(
                ALL,
                Stream.of(
                        product(0).toString(),
                        "{\"id\":",
                        "",
                        product(3).put("colour", "red").toString(),
                        product(4).put("title", 5).toString(),
                        Shelf.product("SKU-5", 28).toString(),
                        product(6).put("title", " ").toString(),
                        Shelf.product("SKU-7", 28, 999).put("id", "p7").toString(),
                        Shelf.product("TAKEN", 28).put("id", "p8").toString(),
                        product(9).put("description", "x".repeat(300_000)).toString(),
                        Shelf.product("SKU-0", 28).put("id", "p10").toString(),
                        "null",
                        product(12).toString()),
                SPRING);

        assertThat(answer.json().toString()).contains("\"nextLine\":13,\"created\":2", "\"refused\":11");
        var errors = operator.get(ALL + "/spring/errors").json().get("items");
        assertThat(errors.valueStream()
                        .map(each -> each.get("line") + " " + each.get("reason").asString() + " "
                                + each.get("fields").propertyNames()))
                .containsExactly(
                        "1 UNREADABLE_LINE []",
                        "2 UNREADABLE_LINE []",
                        "3 UNREADABLE_LINE [colour]",
                        "4 UNREADABLE_LINE [title]",
                        "5 INVALID_PRODUCT [id]",
                        "6 INVALID_PRODUCT [title]",
                        "7 UNKNOWN_CATEGORY [categoryIds]",
                        "8 SKU_TAKEN [variants]",
                        "9 LINE_TOO_LONG []",
                        "10 SKU_TAKEN [variants]",
                        "11 UNREADABLE_LINE []");
        assertThat(told()).isEqualTo(3);
    }

    @Test
    void keepsTheFirstThousandRefusedLinesAndCountsAll() {
        Answer answer = operator.stream(ALL, IntStream.range(0, 1_300).mapToObj(line -> "{" + line), SPRING);

        assertThat(answer.json().get("refused").asInt()).isEqualTo(1_300);
        int seen = 0;
        Answer page = operator.get(ALL + "/spring/errors");
        while (page.json().has("nextCursor")) {
            seen += page.json().get("items").size();
            page = operator.get(ALL + "/spring/errors?cursor="
                    + page.json().get("nextCursor").asString());
        }
        seen += page.json().get("items").size();
        assertThat(seen).isEqualTo(1_000);
        assertThat(page.json().at("/items/99/line").asInt()).isEqualTo(999);
    }

    @Test
    void passesOverLinesThatCameBeforeAndRefusesAGap() {
        operator.stream(ALL, products(0, 10), SPRING);

        Answer gap = operator.stream(ALL + "?from=11", products(11, 20), SPRING);
        Answer more = operator.stream(ALL + "?from=5", products(5, 20), SPRING);

        assertThat(gap.status()).isEqualTo(409);
        assertThat(gap.reason()).isEqualTo("IMPORT_GAP");
        assertThat(gap.json().get("nextLine").asInt()).isEqualTo(10);
        assertThat(more.json().toString()).contains("\"nextLine\":20,\"created\":20,\"replaced\":0,\"unchanged\":0");
        assertThat(told()).isEqualTo(20);
    }

    @Test
    void keepsWholeBatchesOfABodyThatBreaksOffAndGoesOnAfterwards() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            send(socket.getOutputStream(), products(0, 450), 100_000);
            await().until(() -> nextLine() == 400);
        }
        await().untilAsserted(() -> assertThat(
                        operator.stream(ALL, products(0, 450), SPRING).json().toString())
                .contains("\"nextLine\":450,\"created\":450,\"replaced\":0,\"unchanged\":0"));
        assertThat(told()).isEqualTo(450);
    }

    @Test
    void letsOneOfTwoSendAnImportAtATime() throws IOException {
        CompletableFuture<Answer> second;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            send(socket.getOutputStream(), products(0, 250), 100_000);
            await().until(() -> nextLine() == 200);
            second = CompletableFuture.supplyAsync(() -> operator.stream(ALL, products(0, 250), SPRING));
            assertThat(second.join().reason()).isEqualTo("IMPORT_RUNNING");
            assertThat(second.join().status()).isEqualTo(409);
            assertThat(second.join().header("Retry-After")).isNotEmpty();
        }
    }

    @Test
    void takesOverAnImportWhoseSenderShowsNoSignOfLife() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            send(socket.getOutputStream(), products(0, 250), 100_000);
            await().until(() -> nextLine() == 200);

            await().untilAsserted(() -> assertThat(
                            operator.stream(ALL, products(0, 300), SPRING).status())
                    .isEqualTo(200));
            socket.getOutputStream()
                    .write(products(250, 450)
                            .reduce("", (all, line) -> all + line + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 409");
        }
        assertThat(operator.get(ALL + "/spring").json().toString()).contains("\"nextLine\":300,\"created\":300");
        assertThat(told()).isEqualTo(300);
    }

    @Test
    void storesNothingOfABatchWhoseTransactionFails() throws SQLException {
        administrate("CREATE TRIGGER %1$s.full BEFORE INSERT ON %1$s.outbox FOR EACH ROW "
                + "BEGIN IF NEW.aggregateid = 'p350' THEN SIGNAL SQLSTATE '45000'; END IF; END");
        try {
            assertThat(operator.stream(ALL, products(0, 450), SPRING).status()).isBetween(500, 503);
        } finally {
            administrate("DROP TRIGGER %s.full");
        }

        assertThat(operator.get(ALL + "/spring").json().toString()).contains("\"nextLine\":200,\"created\":200");
        assertThat(told()).isEqualTo(200);
        assertThat(operator.stream(ALL, products(0, 450), SPRING).json().toString())
                .contains("\"nextLine\":450,\"created\":450,\"replaced\":0,\"unchanged\":0");
        assertThat(told()).isEqualTo(450);
    }

    @Test
    void holdsNoMoreThanItsShareOfThreadsAndSaysSo() throws IOException {
        try (Socket first = new Socket("127.0.0.1", port);
                Socket second = new Socket("127.0.0.1", port)) {
            send(first.getOutputStream(), products(0, 1), 100_000);
            send(second.getOutputStream(), "autumn", products(0, 1), 100_000);
            await().until(() -> operator.get(ALL + "/autumn").status() == 200
                    && operator.get(ALL + "/spring").status() == 200);

            Answer third = operator.stream(ALL, products(0, 1), "Idempotency-Key", "winter");

            assertThat(third.status()).isEqualTo(503);
            assertThat(third.reason()).isEqualTo("HEAVY_WORK_GOING_ON");
            assertThat(nobody.get("/api/catalog/products").status()).isEqualTo(200);
        }
    }

    @Test
    void saysWhetherItWantsTheBodyBeforeItIsSentToWhomeverAsks() throws IOException {
        operator.stream(ALL, products(0, 10), SPRING);

        assertThat(answerBeforeTheBody("?from=10", "OPERATOR")).isEqualTo("HTTP/1.1 100");
        assertThat(answerBeforeTheBody("?from=11", "OPERATOR")).isEqualTo("HTTP/1.1 409");
        assertThat(answerBeforeTheBody("?from=10", "CUSTOMER")).isEqualTo("HTTP/1.1 403");
    }

    private String answerBeforeTheBody(String query, String token) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("""
                            POST /api/catalog/imports%s HTTP/1.1\r
                            Host: localhost\r
                            Authorization: Bearer %s\r
                            Content-Type: application/x-ndjson\r
                            Idempotency-Key: spring\r
                            Expect: 100-continue\r
                            Content-Length: 100000\r
                            \r
                            """.formatted(query, token).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void isForOperatorsOnlyAndSaysWhatItTakes() {
        assertThat(nobody.stream(ALL, products(0, 1), SPRING).status()).isEqualTo(401);
        assertThat(Http.customer(port).stream(ALL, products(0, 1), SPRING).status())
                .isEqualTo(403);
        assertThat(nobody.get(ALL + "/spring").status()).isEqualTo(401);
        assertThat(operator.get(ALL + "/spring").reason()).isEqualTo("IMPORT_NOT_FOUND");
        assertThat(operator.get(ALL + "/spring/errors").status()).isEqualTo(404);
        assertThat(operator.stream(ALL, products(0, 1), "Idempotency-Key", "a/b")
                        .reason())
                .isEqualTo("INVALID_REQUEST");
        assertThat(operator.stream(ALL + "?from=-1", products(0, 1), SPRING).status())
                .isEqualTo(400);
        assertThat(operator.post(ALL, product(0), SPRING).status()).isEqualTo(415);
    }

    /** Says that more will come than it sends. */
    private void send(OutputStream to, Stream<String> lines, int more) throws IOException {
        send(to, "spring", lines, more);
    }

    private void send(OutputStream to, String id, Stream<String> lines, int more) throws IOException {
        byte[] body = lines.reduce("", (all, line) -> all + line + "\n").getBytes(StandardCharsets.UTF_8);
        to.write("""
                POST /api/catalog/imports HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer OPERATOR\r
                Content-Type: application/x-ndjson\r
                Idempotency-Key: %s\r
                Content-Length: %d\r
                \r
                """.formatted(id, body.length + more).getBytes(StandardCharsets.US_ASCII));
        to.write(body);
        to.flush();
    }

    /** Triggers are beyond the rights of a service where there is a binary log. */
    private static void administrate(String sql) throws SQLException {
        try (Connection admin = TestDatabase.adminConnection();
                Statement statement = admin.createStatement()) {
            statement.execute(sql.formatted(SCHEMA.name()));
        }
    }

    private long nextLine() {
        return operator.get(ALL + "/spring").json().path("nextLine").asLong(-1);
    }

    private int told() {
        return jdbc.sql("SELECT COUNT(*) FROM outbox").query(Integer.class).single();
    }

    private static Stream<String> products(int from, int to) {
        return IntStream.range(from, to).mapToObj(ImportsIT::product).map(Object::toString);
    }

    private static ObjectNode product(int number) {
        return Shelf.product("SKU-" + number, 28).put("id", "p" + number);
    }
}
