/** The shop from outside, as any client reaches it through the gateway: for the demo, the tests and the bench. */
@NullMarked
package io.jangteo.local.shop;

import org.jspecify.annotations.NullMarked;
