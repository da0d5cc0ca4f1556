/**
 * The only door of the platform. It owns nothing and knows no business: it names each request, refuses what is too big, too
 * often, badly addressed or badly signed, and hands the rest to the service that a table of path prefixes names. It never
 * reaches an address of a service outside that table.
 */
@NullMarked
package io.jangteo.gateway;

import org.jspecify.annotations.NullMarked;
