/** The only classes that know the tables of payments, refunds and kept payment methods. */
@NullMarked
package io.jangteo.payment.persistence;

import org.jspecify.annotations.NullMarked;
