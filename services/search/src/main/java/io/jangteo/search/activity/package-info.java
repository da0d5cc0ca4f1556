/**
 * What shoppers do, told on {@code shop.activity} without a word on who they are, and never on the path of a request: an event that
 * cannot be told now is dropped and counted, because a shopper must not wait for statistics.
 */
@NullMarked
package io.jangteo.search.activity;

import org.jspecify.annotations.NullMarked;
