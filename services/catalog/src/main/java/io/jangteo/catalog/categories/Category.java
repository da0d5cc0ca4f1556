package io.jangteo.catalog.categories;

import org.jspecify.annotations.Nullable;

/** A place in the tree; a root has no parent and level 0. */
public record Category(int id, @Nullable Integer parentId, CategoryName name, CategoryPath path, int level) {}
