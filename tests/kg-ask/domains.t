Questions of other trades than a bank's, on graphs that have no aliases: a shop, a
cinema, a clinic.  Each is asked in a dialogue of its own.

  $ cat >shop.csv <<'END'
  > 晨光净水器,类型,家电
  > 晨光净水器,售价,1999元
  > 晨光净水器,功率,60瓦
  > 晨光净水器,重量,4.2千克
  > 晨光净水器,产地,佛山
  > 晨光净水器,保修期,24个月
  > 晨光净水器,库存,12台
  > 晨光净水器,容量,3升
  > 晨光净水器,上市日期,2025-03-08
  > 长夜来客,类型,悬疑
  > 长夜来客,上映时间,1998年3月5日
  > 长夜来客,片长,118分钟
  > 长夜来客,导演,钱远明
  > 长夜来客,拍摄地点,绵阳
  > 长夜来客,票房,2.2亿元
  > 钱远明,代表作品,长夜来客
  > 钱远明,出生地,大理
  > 乙病,类型,疾病
  > 甲病,并发症,乙病
  > 乙病,忌吃,酒
  > 乙病,所属科室,眼科
  > END
  $ echo 'awk "BEGIN { print \"session\tquestion\" } { print NR \"\t\" \$0 }" | kg-ask -f shop.csv --format=tsv 2>said | cut -f2-4' >ask
  $ sh ask <<'END'
  > 晨光净水器多少瓦
  > 晨光净水器还剩几台
  > 晨光净水器能装多少升
  > 晨光净水器多重
  > 晨光净水器是哪产的
  > 晨光净水器什么价位
  > 晨光净水器质保几年
  > 晨光净水器还有货吗？
  > 长夜来客是哪年上映的
  > 长夜来客卖了多少钱
  > 长夜来客片子有多长
  > 钱远明哪里人
  > 乙病挂什么科
  > 乙病不能吃什么？
  > END
  question	status	answer
  晨光净水器多少瓦	answer	晨光净水器的功率:60瓦
  晨光净水器还剩几台	answer	晨光净水器的库存:12台
  晨光净水器能装多少升	answer	晨光净水器的容量:3升
  晨光净水器多重	answer	晨光净水器的重量:4.2千克
  晨光净水器是哪产的	answer	晨光净水器的产地:佛山
  晨光净水器什么价位	answer	晨光净水器的售价:1999元
  晨光净水器质保几年	answer	晨光净水器的保修期:24个月
  晨光净水器还有货吗？	answer	晨光净水器的库存:12台
  长夜来客是哪年上映的	answer	长夜来客的上映时间:1998年3月5日
  长夜来客卖了多少钱	answer	长夜来客的票房:2.2亿元
  长夜来客片子有多长	answer	长夜来客的片长:118分钟
  钱远明哪里人	answer	钱远明的出生地:大理
  乙病挂什么科	answer	乙病的所属科室:眼科
  乙病不能吃什么？	answer	乙病的忌吃:酒

What is not known is not guessed: who has a thing is no answer to what it has, a
place is not where something else is done, and a description is no ending.

  $ sh ask <<'END'
  > 长夜来客里都有谁
  > 长夜来客什么时候下线
  > 长夜来客在哪里能看
  > 长夜来客的结局是什么
  > 乙病会传染什么
  > 晨光净水器送不送滤芯
  > 晨光净水器和苹果哪个好
  > END
  question	status	answer
  长夜来客里都有谁	clarify	长夜来客有:上映时间、导演、拍摄地点、片长、票房、类型,您想了解哪一项?
  长夜来客什么时候下线	clarify	没有听懂“下线”,您想问 1)长夜来客的上映时间?
  长夜来客在哪里能看	clarify	没有听懂“看”,您想问 1)长夜来客的拍摄地点?
  长夜来客的结局是什么	unknown	没有听懂“结局”,请换个说法
  乙病会传染什么	unknown	没有听懂“传染”,请换个说法
  晨光净水器送不送滤芯	clarify	晨光净水器有:上市日期、产地、保修期、功率、售价、容量、库存、类型、重量,您想了解哪一项?
  晨光净水器和苹果哪个好	clarify	晨光净水器有:上市日期、产地、保修期、功率、售价、容量、库存、类型、重量,您想了解哪一项?

The clause that asks is the one that counts; 你知道吗 asks for what is before it.

  $ sh ask <<'END'
  > 钱远明拍过长夜来客，他是学表演的吗
  > 大理，他身高多少你知道吗？
  > 长夜来客的导演，你知道吗？
  > END
  question	status	answer
  钱远明拍过长夜来客，他是学表演的吗	clarify	您想问 1)长夜来客的导演?
  大理，他身高多少你知道吗？	unknown	没有听懂,请换个说法
  长夜来客的导演，你知道吗？	answer	长夜来客的导演:钱远明

Two steps in one question, a multiple, another verb behind the property: asked back.

  $ cat >shop.csv <<'END'
  > 北岭大学,类型,大学
  > 北岭大学,校长,钱思远
  > 北岭大学,学费,5200元
  > 北岭大学,招生电话,0816-5550101
  > 南湖大学,类型,大学
  > 南湖大学,校长,赵文佳
  > 南湖大学,学费,10400元
  > 钱思远,毕业院校,南湖大学
  > END
  $ sh ask <<'END'
  > 北岭大学的校长毕业于哪里
  > 钱思远是哪个大学毕业的
  > 北岭大学校长电话
  > 北岭大学学费能分期吗
  > 学费是北岭大学两倍的大学
  > 学费低于一万的大学
  > 南湖大学和北岭大学哪个学费贵
  > END
  question	status	answer
  北岭大学的校长毕业于哪里	answer	北岭大学的校长是钱思远;钱思远的毕业院校:南湖大学
  钱思远是哪个大学毕业的	answer	钱思远的毕业院校:南湖大学
  北岭大学校长电话	clarify	没有听懂“电话”,您想问 1)北岭大学的校长?
  北岭大学学费能分期吗	clarify	没有听懂“分”,您想问 1)北岭大学的学费?
  学费是北岭大学两倍的大学	clarify	没有听懂“两倍”,您想问 1)北岭大学的学费?
  学费低于一万的大学	answer	学费低于一万的大学有:北岭大学
  南湖大学和北岭大学哪个学费贵	answer	南湖大学的学费是10400元,北岭大学是5200元,南湖大学更高

Which properties cannot be asked for, and which are asked for by the same words.

  $ printf '%s\n' 甲曲,原演唱者,赵明 甲曲,演唱者,赵明 甲曲,流派,摇滚 甲曲,发行时间,2009年 >song.csv
  $ kg-ask -f song.csv --lint
  kind,what,fault
  property,原演唱者,the same words ask for '演唱者' (want an alias of each)
  property,流派,only its own name asks for it (want an alias)
  $ printf 'alias,term\n类,流派\n首唱,原演唱者\n' >alias.csv
  $ kg-ask -f song.csv --alias=alias.csv --lint
  kind,what,fault

A number without a unit is not that of any property, and a condition is no amount.

  $ cat >shop.csv <<'END'
  > 公积金提取,类型,业务
  > 公积金提取,办理条件,连续缴存满3个月
  > 公积金提取,办理时限,3个工作日
  > 公积金提取,最高额度,5万元
  > END
  $ sh ask <<'END'
  > 6万能公积金提取吗
  > 三天能办好的业务
  > 公积金提取最多提多少
  > END
  question	status	answer
  6万能公积金提取吗	clarify	公积金提取有:办理时限、办理条件、最高额度、类型,您想了解哪一项?
  三天能办好的业务	unknown	没有听懂,请换个说法
  公积金提取最多提多少	clarify	公积金提取有:办理时限、办理条件、最高额度、类型,您想了解哪一项?
