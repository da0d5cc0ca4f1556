/**
 * Charges orders. A payment is stored as due, already leased to this process, and charged right after the commit by a
 * bounded set of workers; what no worker could finish is taken again by any process, which first asks the gateway what it
 * knows. The gateway is called outside any transaction.
 */
@NullMarked
package io.jangteo.payment.charging;

import org.jspecify.annotations.NullMarked;
