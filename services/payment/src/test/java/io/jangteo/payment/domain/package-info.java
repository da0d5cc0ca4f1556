/** The table of states, cell by cell, and exact money. */
@NullMarked
package io.jangteo.payment.domain;

import org.jspecify.annotations.NullMarked;
