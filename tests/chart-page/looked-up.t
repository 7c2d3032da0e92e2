Answers that are read line by line have pictures, too: what an explanation, a check, a
plan or a list of rules comes to.

  $ cat >says <<'END'
  > sed -n 's/.*<h2>\(.*\)<\/h2><figure><figcaption>\([^<]*\).*/\1 | \2/p' |
  > sed 's/&lt;/</g'
  > END

An explained verdict, by the points of each reason; of several, how many have each:

  $ cat >explained.csv <<'END'
  > event,invitee,time,verdict,score,code,value,threshold,points,strength,without
  > E83,bob,2026-06-10T02:30:17Z,reject,60,RING,4,4,35,1,review
  > E83,bob,2026-06-10T02:30:17Z,reject,60,NIGHT,100,80,15,1,reject
  > E83,bob,2026-06-10T02:30:17Z,reject,60,REGULAR,0,20,10,1,reject
  > END
  $ chart-page explained.csv | sh ./says
  RING has the largest points: 35, 58 % of all | Points of each reason for the verdict
  code: 3 of 3 have the most, 1 row each | Reasons by code and verdict
  $ chart-page --svg=verdict-explained-points explained.csv | grep -c bob
  0
  [1]
  $ { cat explained.csv; echo E84,ann,2026-06-11T02:30:17Z,reject,70,RING,5,4,70,1,pass; } >two.csv
  $ chart-page two.csv | sh ./says
  RING is the most frequent code: 50 % of 4 rows | Reasons by code and verdict
  $ chart-page --lang=zh two.csv | sh ./says
  代码以 RING 最多：占 50 %，共 4 行 | 各原因代码与判定

The rules of clusters, whole in the table behind the picture:

  $ rfm-cluster --rules samples/orders.csv 2>said | chart-page | tee page | sh ./says
  4 · monetary <= 1000 has the most customers: 117, 39 % of all | Customers by cluster, and the rule that says who is in it
  $ grep -c '<td>2 · monetary &gt; 1000 and frequency &lt;= 10</td>' page
  1

Parameters of a model, whose interval is 1.96 standard errors; what has none, the
likelihood and counts, is no estimate:

  $ cat >model.csv <<'END'
  > group,model,parameter,value,se,note
  > ,bg,r,0.5,0.1,
  > ,bg,alpha,6,4,
  > ,bg,a,-0.2,0.1,
  > ,bg,loglik,-10201.9,,
  > ,bg,customers,300,,
  > END
  $ chart-page model.csv | tee page | sh ./says
  value, surely above 0: r; surely below 0: a; not known whether above 0: alpha | Parameters of the model with their 95 % intervals, each on a scale of its own
  $ grep -o '<tr><td>.*</tr>' page | sed 's/<\/tr>/&\n/g; s/<[^>]*>/ /g'
    r  0.500  0.304  0.696  
    alpha  6  −1.84  13.8  
    a  −0.200  −0.396  −0.00400  
  
  $ chart-page --lang=zh model.csv | sh ./says
  值 确定高于 0：r；确定低于 0：a；不能断定是否高于 0：alpha | 模型参数及其 95% 区间，各用自己的刻度

One bar is said as what it has, and things that are counted are most, not largest:

  $ gray-lift --rate=0.05 --effect=0.1 | chart-page | sh ./says
  rate 0.05: n 31,231 | Units wanted in an arm, so that the effect is found
  $ printf 'cluster,customers,rule,cost_ratio,agreement\n1,7,rest,1,1\n2,5,old,1,1\n' | chart-page | sh ./says
  1 · rest has the most customers: 7, 58 % of all | Customers by cluster, and the rule that says who is in it

The others:

  $ scene-push -r samples/scenes.csv --print-rules | chart-page | sh ./says
  marketing is the most frequent class: 53 % of 17 rows | Scenes by class
  $ reach-funnel --steps=sent,clicked --dump=units samples/reach.csv 2>said | chart-page | sh ./says
  rows from 2026-11-14 (32) to 2026-11-18 (28), at most 32 at 2026-11-14 | Units by the day they began
  $ kg-query -f samples/knowledge.csv --explain '?s ?p ?o' | chart-page | sh ./says
  real: 3 of 3 have the most, 138 each | Solutions that each step of the plan came to
  $ id-link --kinds=phone,device --explain=phone:10586600582 samples/invites.csv | chart-page | tee page | sh ./says
  joins is the most frequent verdict: 100 % of 1 row | Links between the two identifiers by verdict and limit
  $ grep -c 10586600582 page
  0
  [1]
  $ scene-push --with=samples/customers.csv -r samples/scenes.csv -s state samples/events.csv >pushes.csv 2>said
  $ scene-push -r samples/scenes.csv -s state --explain=customer=C0017 | chart-page | tee page | sh ./says
  wait is the most frequent what: 50 % of 4 rows | What is open, waiting, capped or silenced, by scene
  $ grep -c C0017 page
  0
  [1]
  $ printf 'record,verdict,lines,fault\na.csv,whole,2,\nb.csv,broken,3,line 2 was changed\nc.csv,whole,1,\n' | chart-page | sh ./says
  whole is the most frequent verdict: 67 % of 3 rows | Records by what their check found
  $ printf 'token,until,request,key\n96ac,2027-01-31,,91\n97ac,2027-01-31,,91\n98ac,2027-02-01,,91\n' | chart-page | sh ./says
  rows from 2027-01-31 (2) to 2027-02-01 (1), at most 2 at 2027-01-31 | Tokens by the day until which their rows are kept out
  $ printf 'time,decision,of,result,rule,stamp,approver,how,why,program,file,line\n,verdict,x,pass,,,,about,,invite-guard,v,2\n,verdict,y,pass,,,,about,,invite-guard,v,3\n,offer,P2,,,,,about,,offer-price,o,2\n' | chart-page | sh ./says
  verdict is the most frequent decision: 67 % of 3 rows | Decisions about the person by kind and program
  $ chart-page --list-charts | chart-page | sh ./says | sed 's/:.*//'
  counts is the most frequent kind
