Nets that were trained elsewhere.

A factorization machine of xLearn, whose features are called by their numbers: the
raw score of 1,2 is 0.5 + 1*1 - 2*2 + <(1,2), (3,-1)> * 2 = -0.5.

  $ cat >fm.txt <<'XLEARN'
  > bias: 0.5
  > i_0: 1
  > i_1: -2
  > v_0: 1 2
  > v_1: 3 -1
  > XLEARN
  $ printf '0,1\n1,2\n0,1.0\n,1\n' >wide.csv
  $ model-score -m fm.txt --raw wide.csv
  0,1,score
  1,2,-0.5
  0,1.0,-1.5
  ,1,-1.5
  $ model-score -m fm.txt wide.csv --keep=score
  score
  0.37754066879814546
  0.18242552380635632
  0.18242552380635632
  $ printf 'a,b\n1,2\n' | model-score -m fm.txt --raw --map=0=a,1=b
  a,b,score
  1,2,-0.5
  $ model-score -m fm.txt --describe wide.csv | grep fm.txt
  fm.txt    form                    xLearn text           -m
  fm.txt    objective               binary:logistic
  fm.txt    outputs                 1
  fm.txt    floats of a vector      2
  fm.txt    units of layers                               no layers: a factorization machine
  fm.txt    numbers                 0, 1
  $ sed '/^v/d' fm.txt >linear.txt; model-score -m linear.txt --raw --keep=score wide.csv
  score
  -2.5
  -1.5
  -1.5

Why: a feature has its own part and half of each pair, which is exact; of 1,2 they are
1 + 2 / 2 and -4 + 2 / 2, as the pair makes 2.

  $ model-score -m fm.txt --raw --parts --contributions --pairs=2 wide.csv --drop=0,1
  score,linear,fm,deep,pair_1,pair_1_phi,pair_2,pair_2_phi,phi_0,phi_1,phi_base
  -0.5,-3,2,0,0*1,2,,,2,-3,0.5
  -1.5,-2,0,0,,,,,0,-2,0.5
  -1.5,-2,0,0,,,,,0,-2,0.5
  $ model-score -m fm.txt --reasons=1 --toward=high wide.csv
  0,1,score,reason_1,reason_1_phi
  1,2,0.37754066879814546,0,2
  0,1.0,0.18242552380635632,,
  ,1,0.18242552380635632,,
  $ model-score -m fm.txt --pairs --toward=low wide.csv
  0,1,score,pair_1,pair_1_phi,pair_2,pair_2_phi,pair_3,pair_3_phi
  1,2,0.37754066879814546,,,,,,
  0,1.0,0.18242552380635632,,,,,,
  ,1,0.18242552380635632,,,,,,
  $ model-score -m fm.txt --global wide.csv
  feature,importance,share,phi
  1,2.3333333333333335,0.7777777777777778,-2.3333333333333335
  0,0.6666666666666666,0.2222222222222222,0.6666666666666666
  $ model-score -m fm.txt --reasons --long wide.csv --parts | head -n 3
  0,1,score,linear,fm,deep,rank,feature,value,phi
  1,2,0.37754066879814546,-3,2,0,1,1,2,-3
  1,2,0.37754066879814546,-3,2,0,2,0,1,2
  $ model-score -m fm.txt --global --pairs wide.csv
  model-score: --global has no rows (not with --raw, --leaf, --contributions, --reasons, --golden) (see model-score --help)
  [2]

A DeepFM of DeepCTR-Torch: two columns of words, a number, a layer of two units.
Of (a, x, 2) the linear part is .5 - .25 + 2 * .125 = .5, pairs are 1 * 3 + 2 * -1 = 1,
the layer has relu(1 + 3 - 2 + 1) = 3 and relu(-1) = 0, of which -2 * 3 = -6 is made,
so that with the bias .25 it is -4.25.

  $ printf '%s\n' 'embedding_dict.u.weight 2x2 1 2 0 1' \
  >   'embedding_dict.v.weight 2x2 3 -1 1 1' 'linear_model.weight 1x1 .125' \
  >   'linear_model.embedding_dict.u.weight 2x1 .5 1' \
  >   'linear_model.embedding_dict.v.weight 2x1 -.25 1' 'out.bias 1 .25' \
  >   'dnn.linears.0.weight 2x5 1 0 1 0 -1 0 0 0 0 0' \
  >   'dnn.linears.0.bias 2 1 -1' 'dnn_linear.weight 1x2 -2 5' |
  >   tr ' ' '\t' >weights.tsv
  $ printf 'u\ta\t0\nu\tb\t1\nv\tx\t0\nv\ty z\t1\n' >vocab.tsv
  $ printf 'u,v,n0\na,x,2\nb,y z,-1\nb,x,2\n' >x.csv
  $ model-score -m weights.tsv --vocab=vocab.tsv --raw x.csv
  u,v,n0,score
  a,x,2,-4.25
  b,y z,-1,-2.875
  b,x,2,-3.75

What layers make of columns together is no sum: a contribution is what is lost without
the column, and the rest is told.

  $ model-score -m weights.tsv --vocab=vocab.tsv --raw --contributions x.csv --drop=u,v,n0
  model-score: 'weights.tsv' has layers: a contribution is what the score loses without a column, phi_rest is what they do not explain, and none of it is a reason for a credit decision
  score,linear,fm,deep,phi_u,phi_v,phi_n0,phi_rest,phi_base
  -4.25,0.5,1,-6,-0.5,-5.25,4.25,-1,-1.75
  -2.875,1.875,1,-6,2,0,-2.125,-1,-1.75
  -3.75,1,-1,-4,0,-5.25,4.25,-1,-1.75
  $ model-score -m weights.tsv --vocab=vocab.tsv --reasons=1 x.csv
  model-score: 'weights.tsv' has layers: a contribution is what the score loses without a column, phi_rest is what they do not explain, and none of it is a reason for a credit decision
  u,v,n0,score,reason_1,reason_1_phi
  a,x,2,0.014063627043245474,v,-5.25
  b,y z,-1,0.053403329799824234,n0,-2.125
  b,x,2,0.022977369910025615,v,-5.25
  $ model-score -m weights.tsv --vocab=vocab.tsv --pairs x.csv
  model-score: --pairs: of the layers of weights.tsv pairs have no part of their own (see model-score --help)
  [2]

What the net has not seen is nothing, and says so:

  $ printf 'v,u,n0,id\nx,new,0,1\nx,,0,2\n' >unseen.csv
  $ model-score -m weights.tsv --vocab=vocab.tsv --raw unseen.csv --keep=id,score
  model-score: unseen.csv:2: a category that the model has not seen is taken as missing
  id,score
  1,-8
  2,-8
  $ model-score -m weights.tsv --vocab=vocab.tsv --unseen=fail unseen.csv
  model-score: unseen.csv:2: 'u': the model knows no 'new'
  v,u,n0,id,score
  [1]
  $ printf 'u,v,n0\na,x,\n' | model-score -m weights.tsv --vocab=vocab.tsv
  model-score: stdin:2: 'n0' is empty, and the model has no answer to that (want a number)
  u,v,n0,score
  [1]

What does not fit:

  $ model-score -m weights.tsv x.csv
  model-score: weights.tsv: it has weights, and no categories (want --vocab=FILE, whose lines are column, value and number)
  [1]
  $ model-score -m fm.txt --vocab=vocab.tsv wide.csv
  model-score: --vocab is for weights of DeepCTR-Torch, which fm.txt has not (see model-score --help)
  [2]
  $ model-score -m fm.txt --leaf wide.csv
  model-score: --leaf: fm.txt has no trees (see model-score --help)
  [2]
  $ model-score -m fm.txt --trees=all wide.csv
  model-score: --trees: fm.txt has no trees (see model-score --help)
  [2]
  $ model-score -m fm.txt --categories=x.csv wide.csv
  model-score: --categories: fm.txt has the names of its own (see model-score --help)
  [2]
  $ cat >try <<'SH'
  > sed "$1" weights.tsv >w.tsv; model-score -m w.tsv --vocab=vocab.tsv x.csv
  > SH
  $ sh try '/^out/d'
  model-score: w.tsv: no 'out.bias', which the net needs
  [1]
  $ sh try '/^linear_model.weight/d'
  model-score: w.tsv: line 6: a layer of 5 inputs where 4 come
  [1]
  $ sh try '/^linear_model.embedding_dict.u/d'
  model-score: w.tsv: no 'linear_model.embedding_dict.u.weight', which the net needs
  [1]
  $ sh try 's/2x5/5x2/'
  model-score: w.tsv: line 7: a layer of 2 inputs where 5 come
  [1]
  $ sh try 's/2x5/2x6/'
  model-score: w.tsv: line 7: fewer numbers than its shape has
  [1]
  $ sh try 's/2x2/2/'
  model-score: w.tsv: line 1: more numbers than its shape has
  [1]
  $ sh try 's/2x2/2xx/'
  model-score: w.tsv: line 1: '2xx' is no shape (want 7x4, or 7)
  [1]
  $ sh try 's/2x2/0x2/'
  model-score: w.tsv: line 1: '0x2' is no shape (want 7x4, or 7)
  [1]
  $ sh try 's/-2	5/-2	x/'
  model-score: w.tsv: line 9: 'x' is not a number
  [1]
  $ sh try 's/-2	5/-2	nan/'
  model-score: w.tsv: line 9: 'nan' is not a number
  [1]
  $ sh try 's/-2	5/-2	5	6/'
  model-score: w.tsv: line 9: more numbers than its shape has
  [1]
  $ sh try 's/-2	5/-2/'
  model-score: w.tsv: line 9: fewer numbers than its shape has
  [1]
  $ sh try 's/-2	5/-2	1e60/'
  model-score: w.tsv: some numbers are too large for floats
  [1]
  $ sh try 's/^out.*/out.bias/'
  model-score: w.tsv: line 6: want name, shape and numbers, TABs between
  [1]
  $ sh try 's/^dnn_linear/more/'
  model-score: w.tsv: no 'dnn_linear.weight', which the net needs
  [1]
  $ sh try '$p'
  model-score: w.tsv: line 10: 'dnn_linear.weight' is there twice
  [1]
  $ sh try '$a\
  > dnn.bn.0.weight	2	1	1'
  model-score: w.tsv: dnn.bn.0 is not whole (want weight, bias, running_mean and running_var of 2 units)
  [1]
  $ sh try '3a\
  > bias_encoder.weight	1	1'
  model-score: w.tsv: line 4: 'bias_encoder.weight' is no part of a DeepFM
  [1]
  $ sh try 's/linear_model.embedding_dict.v.weight	2x1	-.25/linear_model.embedding_dict.v.weight	1x1/'
  model-score: w.tsv: line 5: want 2x1
  [1]
  $ cat >vocab <<'SH'
  > sed "$1" vocab.tsv >v.tsv; model-score -m weights.tsv --vocab=v.tsv x.csv
  > SH
  $ sh vocab 's/^u/w/'
  model-score: v.tsv: line 1: the net has no column of words 'w'
  [1]
  $ sh vocab 's/1$/2/'
  model-score: v.tsv: line 2: '2' is no number of 'u' (want 0 to 1)
  [1]
  $ sh vocab 's/1$/0/'
  model-score: v.tsv: line 2: 'b' of 'u' has the number of 'a'
  [1]
  $ sh vocab 's/1$/x/'
  model-score: v.tsv: line 2: 'x' is no number of 'u' (want 0 to 1)
  [1]
  $ sh vocab 's/b/a/'
  model-score: v.tsv: a value of 'u' is there twice
  [1]
  $ sh vocab 's/	[01]$//'
  model-score: v.tsv: line 1: want column, value and number, TABs between
  [1]
  $ printf 'u\ta\t0\r\n\nv\tx\t0\n' >v.tsv
  $ model-score -m weights.tsv --vocab=v.tsv --raw --keep=score x.csv 2>said; cat said
  score
  -4.25
  -3.875
  -3.75
  model-score: x.csv:3: a category that the model has not seen is taken as missing (the first of 3)
  $ cat >fm <<'SH'
  > sed "$1" fm.txt >f.txt; model-score -m f.txt wide.csv
  > SH
  $ sh fm 1q
  model-score: f.txt: no line i_0: the model has no features
  [1]
  $ sh fm '$d'
  model-score: f.txt: it ends before v_1
  [1]
  $ sh fm '$p'
  model-score: f.txt: line 6: more than the model has features
  [1]
  $ sh fm 's/i_1/i_2/'
  model-score: f.txt: line 3: 'i_2' where 'i_1:' is wanted
  [1]
  $ sh fm 's/v_1/v_0/'
  model-score: f.txt: line 5: 'v_0' where 'v_1:' is wanted
  [1]
  $ sh fm 's/3 -1/3/'
  model-score: f.txt: line 5: a vector of length 1 (want 2)
  [1]
  $ sh fm 's/3 -1/3 x/'
  model-score: f.txt: line 5: 'x' is not a number
  [1]
  $ sh fm 's/3 -1/3 1e99/'
  model-score: f.txt: line 5: '1e99' is not a number
  [1]
  $ sh fm 's/: 1$/: 1 2/'
  model-score: f.txt: line 2: more than 1 numbers
  [1]
  $ sh fm 's/: 1$/:/'
  model-score: f.txt: line 2: no number
  [1]

Normalization between layers: with mean 1, variance .25 less the epsilon, weight 2 and
bias -1 the first unit, 3 before, is (3 - 1) / .5 * 2 - 1 = 7, so that -14 takes the
place of -6.

  $ { cat weights.tsv; printf 'dnn.bn.0.%s\n' 'weight 2 2 1' 'bias 2 -1 0' \
  >   'running_mean 2 1 0' 'running_var 2 .24999 1' | tr ' ' '\t'; } >bn.tsv
  $ model-score -m bn.tsv --vocab=vocab.tsv --raw --keep=score x.csv
  score
  -12.25
  -10.875
  -5.75

As a model of ONNX, which holds the texts of the levels, too:

  $ model-score -m weights.tsv --vocab=vocab.tsv --export=onnx -o net.onnx; sed 's/[^ -~]/ /g' net.onnx | grep -c 'y z'
  1
  $ model-score -m weights.tsv --vocab=vocab.tsv --export=onnx | cmp - net.onnx
  $ sha256sum <net.onnx | cut -c1-16
  3bce4d4375719675
  $ model-score -m fm.txt --export=onnx | sha256sum | cut -c1-16
  5af1416c5f11d23f
  $ model-score -m fm.txt --export=pmml
  model-score: --export: 'pmml' is not right (want onnx) (see model-score --help)
  [2]
  $ model-score -m fm.txt --export=onnx --parts
  model-score: --export has no rows (not with --parts, --pairs, --contributions, --reasons, --global, --golden) (see model-score --help)
  [2]
  $ model-score -m fm.txt --export=onnx wide.csv
  model-score: --export reads no rows (want no operand) (see model-score --help)
  [2]
