#!/usr/bin/env python3
"""What peers do of cust-profile's work: profile-peer.py duckdb|polars LOG

The features that tests/bench/cust-profile asks for, as of 2026-11-21, printed
as CSV.
"""
import sys

SQL = """
with e as (
    select *, cast(time as date) as d, epoch_ms(time) as ms,
        date_diff('day', cast(time as date), date '2026-11-21') as ago
    from read_csv('LOG', header=true, columns={'customer': 'varchar',
        'time': 'timestamp', 'kind': 'varchar', 'channel': 'varchar',
        'amount': 'decimal(18,2)'})
    where time < timestamp '2026-11-22'),
gaps as (
    select customer, (ms - lag(ms) over (partition by customer order by ms))
        / 86400000.0 as gap from e),
spread as (
    select customer, avg(gap) as gap_mean, stddev_samp(gap) as gap_sd
    from gaps group by 1),
days as (select distinct customer, d from e),
runs as (
    select customer, d - cast(row_number() over (
        partition by customer order by d) as int) as run from days),
streaks as (
    select customer, max(n) as streak from (
        select customer, run, count(*) as n from runs group by 1, 2)
    group by 1),
tops as (
    select customer, first(channel order by n desc, channel) as top_channel
    from (select customer, channel, count(*) as n from e group by 1, 2)
    group by 1),
plain as (
    select customer, count(*) as n, count(*) filter (ago < 30) as n_30d,
        count(*) filter (ago < 7) as n_7d,
        count(*) filter (kind = 'pay' and ago < 90) as pays_90d,
        coalesce(sum(amount) filter (kind = 'pay'), 0) as pay_sum,
        coalesce(sum(amount) filter (kind = 'pay' and ago < 30), 0)
            as pay_sum_30d,
        avg(amount) filter (kind = 'pay' and ago < 90) as pay_mean_90d,
        max(amount) filter (kind = 'pay') as pay_max,
        min(amount) filter (kind = 'pay') as pay_min,
        min(ago) as last_days, max(ago) as first_days,
        count(distinct d) filter (ago < 30) as active_30d,
        count(distinct channel) as channels,
        avg((channel = 'app')::int) as share_app,
        avg((hour(time) >= 22 or hour(time) < 6)::int) as night,
        median(amount) filter (kind = 'pay') as pay_p50
    from e group by 1)
select * from plain join spread using (customer) join streaks using (customer)
join tops using (customer) order by customer
"""


def duckdb_features(log):
    import duckdb
    sql = SQL.replace("LOG", log)
    duckdb.execute(f"copy ({sql}) to '/dev/stdout' (header)")


def polars_features(log):
    import polars as pl
    from datetime import date, datetime
    c = pl.col
    e = (pl.scan_csv(log, schema_overrides={"amount": pl.Float64})
         .with_columns(c("time").str.to_datetime("%Y-%m-%d %H:%M:%S"))
         .filter(c("time") < datetime(2026, 11, 22))
         .with_columns(d=c("time").dt.date(), h=c("time").dt.hour())
         .with_columns(
             ago=(pl.lit(date(2026, 11, 21)) - c("d")).dt.total_days()))
    pay, a, ago = c("kind") == "pay", c("amount"), c("ago")
    streaks = (e.select("customer", "d").unique().sort("customer", "d")
               .with_columns(run=c("d").cast(pl.Int32)
                             - pl.int_range(pl.len()).cast(pl.Int32))
               .group_by("customer", "run").len()
               .group_by("customer").agg(streak=c("len").max()))
    tops = (e.group_by("customer", "channel").len()
            .sort("customer", "len", "channel",
                  descending=[False, True, False])
            .group_by("customer", maintain_order=True)
            .agg(top_channel=c("channel").first()))
    gaps = (e.select("customer", "time").sort("customer", "time")
            .with_columns(gap=(c("time").diff().dt.total_seconds() / 86400)
                          .over("customer"))
            .group_by("customer")
            .agg(gap_mean=c("gap").mean(), gap_sd=c("gap").std()))
    plain = e.group_by("customer").agg(
        n=pl.len(), n_30d=(ago < 30).sum(), n_7d=(ago < 7).sum(),
        pays_90d=(pay & (ago < 90)).sum(), pay_sum=a.filter(pay).sum(),
        pay_sum_30d=a.filter(pay & (ago < 30)).sum(),
        pay_mean_90d=a.filter(pay & (ago < 90)).mean(),
        pay_max=a.filter(pay).max(), pay_min=a.filter(pay).min(),
        last_days=ago.min(), first_days=ago.max(),
        active_30d=c("d").filter(ago < 30).n_unique(),
        channels=c("channel").n_unique(),
        share_app=(c("channel") == "app").mean(),
        night=((c("h") >= 22) | (c("h") < 6)).mean(),
        pay_p50=a.filter(pay).median())
    (plain.join(gaps, on="customer").join(streaks, on="customer")
     .join(tops, on="customer").sort("customer")
     .collect(engine="streaming").write_csv(sys.stdout))


{"duckdb": duckdb_features, "polars": polars_features}[sys.argv[1]](sys.argv[2])
