package io.jangteo.catalog.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.jangteo.catalog.CatalogFixture;
import io.jangteo.catalog.Http;
import io.jangteo.catalog.Shelf;
import io.jangteo.contracts.catalog.v1.CatalogServiceGrpc;
import io.jangteo.contracts.catalog.v1.ListProductsRequest;
import io.jangteo.contracts.catalog.v1.ListProductsResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

class ListProductsIT extends CatalogFixture {

    private Http operator;
    private ManagedChannel channel;

    @BeforeEach
    void products(@LocalServerPort int port) {
        operator = Http.operator(port);
        channel = channel();
        Shelf.categories(operator);
    }

    @AfterEach
    void close() {
        channel.shutdownNow();
    }

    @Test
    void listsEveryProductAsItIsTold() {
        ObjectNode exact = product(3);
        exact.putObject("attributes").put("inches", new BigDecimal("16.250")).put("big", new BigDecimal("1E+3"));
        fill(Stream.of(product(1), product(2), exact, product(4), product(5)));
        operator.delete("/api/catalog/products/p2");
        operator.put("/api/catalog/products/p4", product(4).put("title", "새 이름"), "If-Match", "\"1\"");

        List<String> told = jdbc.sql("SELECT payload FROM outbox ORDER BY id")
                .query(String.class)
                .list();
        assertThat(all(2)).containsExactlyInAnyOrder(told.get(0), told.get(2), told.get(6), told.get(4));
        assertThat(told.get(6)).contains("\"version\":2", "새 이름");
    }

    @Test
    void endsAPageBeforeAMessageGrowsTooLarge() {
        fill(IntStream.range(0, 300)
                .mapToObj(number -> product(number)
                        .put("description", "가".repeat(19_000))
                        .put("descriptionEn", "x".repeat(19_000))));

        ListProductsResponse page = page("", 1_000);

        assertThat(page.getSerializedSize()).isLessThan(4 * 1024 * 1024);
        assertThat(page.getProductJsonCount()).isBetween(10, 299);
        assertThat(page.getNextAfterId()).isNotEmpty();
        assertThat(all(1_000)).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void isForSearchOnlyAndSaysWhatItTakes() {
        assertThat(page("", 1).getProductJsonList()).isEmpty();
        assertThat(page("", 1).getNextAfterId()).isEmpty();
        assertThat(code(as("search", channel), "", 1_001)).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(code(as("search", channel), "한글", 1)).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(code(as("order", channel), "", 1)).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(code(channel, "", 1)).isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    private void fill(Stream<ObjectNode> products) {
        operator.stream("/api/catalog/imports", products.map(Object::toString), "Idempotency-Key", "all");
    }

    private List<String> all(int limit) {
        List<String> all = new ArrayList<>();
        ListProductsResponse page = page("", limit);
        all.addAll(page.getProductJsonList());
        while (!page.getNextAfterId().isEmpty()) {
            page = page(page.getNextAfterId(), limit);
            all.addAll(page.getProductJsonList());
        }
        return all;
    }

    private ListProductsResponse page(String after, int limit) {
        return page(as("search", channel), after, limit);
    }

    private static ListProductsResponse page(Channel caller, String after, int limit) {
        return CatalogServiceGrpc.newBlockingStub(caller)
                .listProducts(ListProductsRequest.newBuilder()
                        .setAfterId(after)
                        .setLimit(limit)
                        .build());
    }

    private static Status.Code code(Channel caller, String after, int limit) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> page(caller, after, limit))
                .getStatus()
                .getCode();
    }

    private static ObjectNode product(int number) {
        return Shelf.product("SKU-" + number, 28).put("id", "p" + number);
    }
}
