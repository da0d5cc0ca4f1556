package io.jangteo.catalog.imports;

/**
 * How far an import has come.
 *
 * @param nextLine the first line that is not dealt with; the first of all is 0
 * @param created lines that made a product
 * @param replaced lines that made a new version of one
 * @param unchanged lines that said what was stored already
 * @param refused lines that changed nothing because they are wrong
 */
public record ImportProgress(String id, long nextLine, long created, long replaced, long unchanged, long refused) {}
