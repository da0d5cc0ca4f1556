package io.jangteo.search.index;

/** What the engine does to a document where it lies. */
final class Scripts {
    private static final String STOCK_OF_ITS_SKUS = """
            boolean any = false;
            for (def sku : source.skus) {
              def itsStock = source.stock.get(sku);
              if (itsStock != null && itsStock.inStock) { any = true; }
            }
            source.inStock = any;
            """;

    /** With {@code seen} it takes the place of that version alone, else of any older one. */
    static final String PRODUCT = """
            def source = ctx._source;
            long version = source.catalogVersion == null ? 0L : ((Number) source.catalogVersion).longValue();
            boolean overwriting = params.containsKey('seen');
            if (overwriting ? version != ((Number) params.seen).longValue() : version >= params.version) { ctx.op = 'none'; return; }
            def stock = source.stock == null ? [:] : source.stock;
            for (def entry : params.stock.entrySet()) {
              def known = stock.get(entry.getKey());
              def told = entry.getValue();
              if (known == null || known.version < told.version || overwriting && known.version == told.version) { stock.put(entry.getKey(), told); }
            }
            def popularity = source.popularity;
            if (params.popularity != null && (popularity == null || popularity < params.popularity)) { popularity = params.popularity; }
            source.clear();
            source.putAll(params.document);
            if (popularity != null) { source.popularity = popularity; }
            source.id = params.id;
            source.catalogVersion = params.version;
            source.deleted = params.deleted;
            source.skus = params.skus;
            source.stock = stock;
            if (params.deleted) { source.deletedAt = params.now; }
            """ + STOCK_OF_ITS_SKUS;

    static final String STOCK = """
            def source = ctx._source;
            if (source.stock == null) {
              source.id = params.id;
              source.catalogVersion = 0L;
              source.deleted = true;
              source.skus = [];
              source.stock = [:];
            }
            def known = source.stock.get(params.sku);
            if (known != null && known.version >= params.version) { ctx.op = 'none'; return; }
            source.stock.put(params.sku, ['version': params.version, 'inStock': params.inStock]);
            """ + STOCK_OF_ITS_SKUS;

    /** It only ever grows: of two numbers for a product the higher is the later. */
    static final String POPULARITY = """
            def known = ctx._source.popularity;
            if (known != null && known >= params.popularity) { ctx.op = 'none'; return; }
            ctx._source.popularity = params.popularity;
            """;

    private Scripts() {}
}
