package io.jangteo.catalog.imports;

import java.util.Map;

/**
 * Why a line was refused.
 *
 * @param line its number in the import, from 0
 * @param fields what is wrong, by field
 */
public record LineError(long line, String reason, String detail, Map<String, String> fields) {}
