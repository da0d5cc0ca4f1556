/**
 * The search service: keeps an index of the catalog's products in OpenSearch true to the catalog and to the stock, and answers
 * shoppers' searches in Korean and English from it. It owns no product: everything in the index can be made again from the catalog
 * and the inventory. It never answers an empty page for an error.
 */
@NullMarked
package io.jangteo.search;

import org.jspecify.annotations.NullMarked;
