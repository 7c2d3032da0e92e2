-- The orders, cells as they stand: the program reads dates and amounts exactly.
SELECT * FROM read_csv('{{ env_var("ORDERS") }}', all_varchar = true)
