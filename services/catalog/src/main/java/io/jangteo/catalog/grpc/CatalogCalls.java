package io.jangteo.catalog.grpc;

import com.google.rpc.Code;
import io.grpc.stub.StreamObserver;
import io.jangteo.catalog.products.FindProducts;
import io.jangteo.catalog.products.Quote;
import io.jangteo.catalog.products.QuoteSkus;
import io.jangteo.contracts.catalog.v1.CatalogServiceGrpc;
import io.jangteo.contracts.catalog.v1.ListProductsRequest;
import io.jangteo.contracts.catalog.v1.ListProductsResponse;
import io.jangteo.contracts.catalog.v1.QuoteSkusRequest;
import io.jangteo.contracts.catalog.v1.QuoteSkusResponse;
import io.jangteo.platform.documents.Documents;
import io.jangteo.platform.grpc.GrpcErrors;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.grpc.server.service.GrpcService;

@GrpcService
class CatalogCalls extends CatalogServiceGrpc.CatalogServiceImplBase {

    private static final int MOST = 100;

    private static final int LONGEST_PAGE = 1_000;

    /** Of three bytes at most, and one product of a request's size more: a client takes messages of 4 MiB. */
    private static final int MOST_CHARACTERS = 768 * 1024;

    private final QuoteSkus quoteSkus;
    private final FindProducts find;

    CatalogCalls(QuoteSkus quoteSkus, FindProducts find) {
        this.quoteSkus = quoteSkus;
        this.find = find;
    }

    @Override
    public void listProducts(ListProductsRequest request, StreamObserver<ListProductsResponse> answer) {
        if (request.getLimit() < 1 || request.getLimit() > LONGEST_PAGE) {
            throw GrpcErrors.refusal(
                    Code.INVALID_ARGUMENT,
                    "WRONG_LIMIT",
                    "1 to %d products can be asked for, not %d".formatted(LONGEST_PAGE, request.getLimit()));
        }
        if (!request.getAfterId().matches("[!-~]{0,36}")) {
            throw GrpcErrors.refusal(Code.INVALID_ARGUMENT, "WRONG_ID", "after_id must be the id of a product");
        }
        answer.onNext(page(find.told(request.getAfterId(), request.getLimit()), request.getLimit()));
        answer.onCompleted();
    }

    private static ListProductsResponse page(List<Documents.Published> found, int limit) {
        var page = ListProductsResponse.newBuilder();
        int characters = 0;
        for (int i = 0; i < found.size(); i++) {
            Documents.Published product = found.get(i);
            page.addProductJson(product.json());
            characters += product.json().length();
            boolean more = i + 1 < found.size() || found.size() == limit;
            if (characters > MOST_CHARACTERS || i + 1 == found.size()) {
                return page.setNextAfterId(more ? product.id() : "").build();
            }
        }
        return page.build();
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
