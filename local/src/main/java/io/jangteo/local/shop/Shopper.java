package io.jangteo.local.shop;

/**
 * A signed-in account.
 *
 * @param accessToken valid for some minutes
 */
public record Shopper(String id, String email, String accessToken) {}
