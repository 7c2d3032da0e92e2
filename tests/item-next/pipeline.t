Candidates by item-next, and their order by a machine that has learned from what was
shown before and taken up, or not, with what is known of product and customer.

  $ awk -F, 'NR == 1 { print "customer,product,taken"; next } { p = substr($3, 2) + 0
  >   print $1 "," $3 ",1"; printf "%s,P%02d,0\n", $1, (p + NR * 7) % 16 + 1 }' samples/holdings.csv >shown.csv
  $ model-fit --label=taken --kind=fm --dim=4 --test=25% --report=report.csv -o taken.model \
  >   --with=samples/products.csv:product --with=samples/customers.csv \
  >   --ignore=name,customers.name,phone,birth,risk_time,opt_out shown.csv
  $ grep -e kind -e test,rows -e test,auc report.csv
  model,kind,,fm
  test,rows,,340
  test,auc,,0.7044290657439446
  $ cat >next <<'SH'
  > item-next --each=3 --customers=samples/customers.csv --products=samples/products.csv \
  >   --suits='risk>=$risk_grade or risk_grade=' samples/holdings.csv |
  > model-score -m taken.model --with=samples/products.csv:product --with=samples/customers.csv "$@"
  > SH
  $ sh next --reasons=1 --drop=name,customers.name,birth,phone 2>said | head -n 3; cat said
  customer,rank,product,score,by,because,contribution,rest,category,kind,list,currency,risk_grade,term_days,min_amount,sex,branch,risk,risk_time,consent,opt_out,customers.currency,model_score,reason_1,reason_1_phi
  C0001,1,P10,0.143969865077,next,P09,0.075752104496,0.068217760581,理财产品,yield,0.0410,CNY,R4,365,50000.00,F,河湾支行,R4,2026-07-25,yes,no,CNY,0.33111602976937976,risk_grade,-0.3349467237838351
  C0001,2,P14,0.12032112691,next,P15,0.042011639653,0.078309487257,保险,fee,198.00,CNY,,365,,F,河湾支行,R4,2026-07-25,yes,no,CNY,0.6661280155865082,category,0.40397513161276466
