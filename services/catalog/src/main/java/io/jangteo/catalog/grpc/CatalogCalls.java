package io.jangteo.catalog.grpc;

import com.google.rpc.Code;
import io.grpc.stub.StreamObserver;
import io.jangteo.catalog.products.Quote;
import io.jangteo.catalog.products.QuoteSkus;
import io.jangteo.contracts.catalog.v1.CatalogServiceGrpc;
import io.jangteo.contracts.catalog.v1.QuoteSkusRequest;
import io.jangteo.contracts.catalog.v1.QuoteSkusResponse;
import io.jangteo.platform.grpc.GrpcErrors;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.grpc.server.service.GrpcService;

@GrpcService
class CatalogCalls extends CatalogServiceGrpc.CatalogServiceImplBase {

    private static final int MOST = 100;

    private final QuoteSkus quoteSkus;

    CatalogCalls(QuoteSkus quoteSkus) {
        this.quoteSkus = quoteSkus;
    }

    @Override
    public void quoteSkus(QuoteSkusRequest request, StreamObserver<QuoteSkusResponse> answer) {
        if (request.getSkusCount() < 1 || request.getSkusCount() > MOST) {
            throw GrpcErrors.refusal(
                    Code.INVALID_ARGUMENT,
                    "WRONG_NUMBER_OF_SKUS",
                    "1 to %d SKUs can be asked for, not %d".formatted(MOST, request.getSkusCount()));
        }
        Set<String> skus = new LinkedHashSet<>(request.getSkusList());
        Map<String, Quote> quotes = quoteSkus.quote(skus);
        var response = QuoteSkusResponse.newBuilder();
        for (String sku : skus) {
            Quote quote = quotes.get(sku);
            if (quote == null) {
                response.addUnknownSkus(sku);
            } else {
                response.addQuotes(onTheWire(quote));
            }
        }
        answer.onNext(response.build());
        answer.onCompleted();
    }

    private static io.jangteo.contracts.catalog.v1.Quote onTheWire(Quote quote) {
        return io.jangteo.contracts.catalog.v1.Quote.newBuilder()
                .setSku(quote.sku())
                .setProductId(quote.productId())
                .setTitle(quote.title())
                .setUnitPrice(ExactMoney.of(quote.price()))
                .build();
    }
}
