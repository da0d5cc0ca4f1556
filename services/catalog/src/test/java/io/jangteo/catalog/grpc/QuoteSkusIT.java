package io.jangteo.catalog.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.jangteo.catalog.CatalogFixture;
import io.jangteo.catalog.Http;
import io.jangteo.catalog.Shelf;
import io.jangteo.contracts.catalog.v1.CatalogServiceGrpc;
import io.jangteo.contracts.catalog.v1.Quote;
import io.jangteo.contracts.catalog.v1.QuoteSkusRequest;
import io.jangteo.contracts.catalog.v1.QuoteSkusResponse;
import io.jangteo.platform.grpc.GrpcErrors;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

class QuoteSkusIT extends CatalogFixture {

    private Http operator;
    private ManagedChannel channel;

    @BeforeEach
    void products(@LocalServerPort int port) {
        operator = Http.operator(port);
        channel = channel();
        Shelf.categories(operator);
        ObjectNode macbook = Shelf.product("MBP-GRAY", 28);
        macbook.putArray("variants")
                .add(Shelf.variant("MBP-GRAY", "스페이스 그레이", "USD", 349_999))
                .add(Shelf.variant("MBP-SILVER", "실버", "USD", 351_050));
        operator.put("/api/catalog/products/macbook", macbook, "If-None-Match", "*");
        operator.put("/api/catalog/products/camera", Shelf.product("CAMERA", 40), "If-None-Match", "*");
    }

    @AfterEach
    void close() {
        channel.shutdownNow();
    }

    @Test
    void quotesPriceAndTitleOfSeveralSkusInOneCallAndNamesTheUnknown() {
        QuoteSkusResponse answer = quote(List.of("MBP-SILVER", "NO-SUCH", "CAMERA", "MBP-SILVER", "no such sku"));

        assertThat(answer.getQuotesList())
                .extracting(Quote::getSku, Quote::getProductId, Quote::getTitle)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("MBP-SILVER", "macbook", "맥북 프로 16 (실버)"),
                        org.assertj.core.groups.Tuple.tuple("CAMERA", "camera", "맥북 프로 16"));
        assertThat(answer.getQuotes(0).getUnitPrice().getCurrencyCode()).isEqualTo("USD");
        assertThat(answer.getQuotes(0).getUnitPrice().getUnits()).isEqualTo(3_510);
        assertThat(answer.getQuotes(0).getUnitPrice().getNanos()).isEqualTo(500_000_000);
        assertThat(answer.getQuotes(1).getUnitPrice().getUnits()).isEqualTo(3_990_000);
        assertThat(answer.getUnknownSkusList()).containsExactly("NO-SUCH", "no such sku");
    }

    @Test
    void quotesAChangedPriceAtOnceAndADeletedProductNeverMore() {
        ObjectNode dearer = Shelf.product("CAMERA", 40);
        ((ObjectNode) dearer.at("/variants/0/price")).put("minorUnits", 4_100_000);
        operator.put("/api/catalog/products/camera", dearer, "If-Match", "\"1\"");
        assertThat(quote(List.of("CAMERA")).getQuotes(0).getUnitPrice().getUnits())
                .isEqualTo(4_100_000);

        operator.delete("/api/catalog/products/camera");
        assertThat(quote(List.of("CAMERA")).getUnknownSkusList()).containsExactly("CAMERA");
    }

    @Test
    void answersOneToAHundredSkus() {
        List<String> hundred =
                IntStream.range(0, 100).mapToObj(number -> "SKU-" + number).toList();

        assertThat(quote(hundred).getUnknownSkusCount()).isEqualTo(100);
        assertRefused(Status.Code.INVALID_ARGUMENT, () -> quote(List.of()));
        List<String> tooMany =
                IntStream.range(0, 101).mapToObj(number -> "SKU-" + number).toList();
        assertThatThrownBy(() -> quote(tooMany))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        e -> assertThat(GrpcErrors.infoOf(e).orElseThrow().getReason())
                                .isEqualTo("WRONG_NUMBER_OF_SKUS"));
    }

    @Test
    void answersNobodyButTheOrderService() {
        assertRefused(Status.Code.UNAUTHENTICATED, () -> quote(channel, List.of("CAMERA")));
        assertRefused(Status.Code.PERMISSION_DENIED, () -> quote(as("payment", channel), List.of("CAMERA")));
    }

    private QuoteSkusResponse quote(List<String> skus) {
        return quote(as("order", channel), skus);
    }

    private static QuoteSkusResponse quote(Channel channel, List<String> skus) {
        return CatalogServiceGrpc.newBlockingStub(channel)
                .quoteSkus(QuoteSkusRequest.newBuilder().addAllSkus(skus).build());
    }

    private static void assertRefused(Status.Code code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        e -> assertThat(e.getStatus().getCode()).isEqualTo(code));
    }
}
