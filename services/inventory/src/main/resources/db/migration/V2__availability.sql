-- What others were last told of a SKU: whether a piece of it is available. NULL = nothing yet, as for every row from before.
ALTER TABLE stock
    ADD COLUMN told_in_stock BOOLEAN NULL,
    ADD KEY stock_told (told_in_stock);
