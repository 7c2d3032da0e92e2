A range of k prints what speaks for each, and two choices.

  $ awk -v OFS=, 'BEGIN { srand(1); print "x,y"; for (c = 0; c < 4; c++) for (i = 0; i < 50; i++)
  >     print (c % 2) * 100 + int(rand() * 9), int(c / 2) * 100 + int(rand() * 9) }' >four.csv
  > rfm-cluster -k 2-7 --features=x,y -t raw four.csv | cut -d, -f 1,7
  rfm-cluster: four.csv: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  k,choice
  2,
  3,
  4,knee silhouette
  5,
  6,
  7,
  $ rfm-cluster -k 4-6 --features=x,y -t raw four.csv | cut -d, -f 1,6 | head -n 2
  rfm-cluster: four.csv: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  k,stability
  4,1

By hand: the points 0, 2, 10, 12 in two clusters have inertia 4; the nearest other
centroid is 9 or 11 away, and 1 to the own, so that the simplified silhouette is
the mean of 1 - 1/11, 1 - 1/9, 1 - 1/9, 1 - 1/11; Calinski-Harabasz is
100/1 over 4/2; Davies-Bouldin (1 + 1) / 10.

  $ printf 'x\n0\n2\n10\n12\n' | rfm-cluster -k 2-3 -t raw --features=x | head -n 2
  rfm-cluster: stdin: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  k,inertia,silhouette,calinski_harabasz,davies_bouldin,stability,choice
  2,4,0.898989898989899,50,0.2,1,silhouette
  $ awk 'BEGIN { printf "%.15g\n", (2 - 1 / 11 - 1 / 9) / 2 }'
  0.898989898989899

Nothing to tell apart where k is 1 or every point its own cluster:

  $ printf 'x\n0\n2\n10\n12\n' | rfm-cluster -k 1-4 -t raw --features=x
  rfm-cluster: stdin: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  k,inertia,silhouette,calinski_harabasz,davies_bouldin,stability,choice
  1,104,,,,1,
  2,4,0.898989898989899,50,0.2,1,knee silhouette
  3,2,0.44375,25.5,0.10437710437710439,0.27999999999999997,
  4,0,,,,1,
  $ printf 'x\n0\n2\n10\n12\n' | rfm-cluster -k 3-5 -t raw --features=x
  rfm-cluster: stdin: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  rfm-cluster: there are not as many different customers as -k asks for; numbers of clusters that were tried: 2 of 3
  k,inertia,silhouette,calinski_harabasz,davies_bouldin,stability,choice
  3,2,0.44375,25.5,0.10437710437710439,0.27999999999999997,silhouette
  4,0,,,,1,
  $ printf 'x\n0\n2\n10\n12\n' | rfm-cluster -k 1-2 -t raw --features=x --format=json
  rfm-cluster: stdin: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  {"k":1,"inertia":104,"silhouette":null,"calinski_harabasz":null,"davies_bouldin":null,"stability":1,"choice":null}
  {"k":2,"inertia":4,"silhouette":0.898989898989899,"calinski_harabasz":50,"davies_bouldin":0.2,"stability":1,"choice":"silhouette"}

The inertia is that of the fit, transaction by transaction:

  $ rfm-cluster -k 3-5 --as-of=2026-11-22 samples/orders.csv | sed -n 3p | cut -d, -f 2
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  182.25034226641213
  $ rfm-cluster -k 4 --as-of=2026-11-22 --stats=stats samples/orders.csv >/dev/null; grep -o '"inertia":[0-9.]*' stats
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  "inertia":182.25034226641213
