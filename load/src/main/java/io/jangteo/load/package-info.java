/**
 * The bench: virtual buyers who place orders through the gateway of a running platform, each the next one when the last one is
 * confirmed, and what that took: time for the buyers, CPU of each process. It knows the platform's public API, its topic
 * {@code order.events} and its processes, and nothing of any service's code.
 */
@NullMarked
package io.jangteo.load;

import org.jspecify.annotations.NullMarked;
