/**
 * Owns stock: how much of each SKU there is, what of it orders hold, and a ledger of every movement. Promises that no piece
 * is sold or held twice, that an order holds all of its lines or none, and that every hold ends. Never calls another service.
 */
@NullMarked
package io.jangteo.inventory;

import org.jspecify.annotations.NullMarked;
