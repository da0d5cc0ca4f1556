/**
 * The words and phrases that the catalog is made of, counted: what typing is completed to, and what a typing error is corrected to.
 * It lies in an index of its own, made anew from the product index when that has changed.
 */
@NullMarked
package io.jangteo.search.vocabulary;

import org.jspecify.annotations.NullMarked;
