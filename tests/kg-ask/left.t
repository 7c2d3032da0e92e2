What nothing explains and says that something else is meant: the kind of a type, what is
done with a thing that has its price, the sum of several, another fee, how many there are.

  $ cat >parts.csv <<'END'
  > 净风滤芯,类型,滤芯
  > 净风滤芯,价格,65元
  > 劲足电瓶,类型,电瓶
  > 劲足电瓶,价格,520元
  > 换机油,工时费,80元
  > 换机油,耗时,40分钟
  > 江州中院,类型,法院
  > 江州中院,法官人数,86人
  > 临溪法院,类型,法院
  > 褚云,类型,法官
  > 褚云,任职法院,临溪法院
  > 畅聊49,类型,套餐
  > 畅聊49,月租,49元
  > 畅聊49,超出流量资费,5元/GB
  > 畅享99,类型,套餐
  > 畅享99,月租,99元
  > 畅享99,超出流量资费,3元/GB
  > 成人票,类型,门票
  > 成人票,价格,80元
  > 儿童票,类型,门票
  > 儿童票,价格,40元
  > 儿童票,退票费,5元
  > END
  $ kg-ask -f parts.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 净风滤芯是滤芯吗
  > 净风滤芯是空调滤芯吗
  > 劲足电瓶多少钱
  > 修劲足电瓶多少钱
  > 换电瓶多少钱
  > 劲足电瓶工时费多少
  > 换机油工时费多少
  > 换机油一共多少钱
  > 临溪法院有多少法官
  > 最便宜的套餐是哪个
  > 成人票比儿童票贵多少
  > END
  question	status	answer
  净风滤芯是滤芯吗	answer	是的,净风滤芯的类型有滤芯
  净风滤芯是空调滤芯吗	clarify	没有听懂“空调”,您想问 1)净风滤芯的类型?
  劲足电瓶多少钱	answer	劲足电瓶的价格:520元
  修劲足电瓶多少钱	clarify	没有听懂“修”,您想问 1)劲足电瓶的价格?
  换电瓶多少钱	clarify	没有听懂“换”,您想问 1)劲足电瓶的价格?
  劲足电瓶工时费多少	unknown	没有查到劲足电瓶的工时费,有的是:价格、类型
  换机油工时费多少	answer	换机油的工时费:80元
  换机油一共多少钱	clarify	没有听懂,您想问 1)换机油的工时费?
  临溪法院有多少法官	clarify	临溪法院有:类型,您想了解哪一项?
  最便宜的套餐是哪个	answer	套餐里月租最低的是畅聊49:49元
  成人票比儿童票贵多少	answer	成人票的价格是80元,儿童票是40元,相差40元,成人票更高

Letters of ASCII are words: none is cut in two, and one that nothing explains is not
passed over.

  $ cat >fund.csv <<'END'
  > Harbour Fund,type,fund
  > Harbour Fund,management fee,1.2%
  > Harbour Fund,redemption period,3 days
  > Harbour Fund,benchmark,MSCI World
  > Harbour Fund,risk level,R4
  > Cedar Fund,type,fund
  > Cedar Fund,management fee,0.6%
  > Cedar Fund,risk level,R2
  > END
  $ kg-ask -f fund.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > What is the management fee of Harbour Fund?
  > How long is the redemption period of Harbour Fund
  > Harbour Fund redemption fee
  > Harbour Fund management fee last year
  > When was Harbour Fund launched
  > which funds are not R4
  > END
  question	status	answer
  What is the management fee of Harbour Fund?	answer	Harbour Fund的management fee:1.2%
  How long is the redemption period of Harbour Fund	answer	Harbour Fund的redemption period:3 days
  Harbour Fund redemption fee	clarify	没有听懂“fee”,您想问 1)Harbour Fund的redemption period?
  Harbour Fund management fee last year	clarify	没有听懂“last”,您想问 1)Harbour Fund的management fee?
  When was Harbour Fund launched	clarify	Harbour Fund有:benchmark、management fee、redemption period、risk level、type,您想了解哪一项?
  which funds are not R4	answer	risk level不是R4的fund有:Cedar Fund

A no to a no is not said by a yes; what is the same is compared of both things, though one
is what the other has; a property that is 是 or 否 says which.

  $ cat >same.csv <<'END'
  > 江州中院,类型,法院
  > 江州中院,上级法院,省高院
  > 临溪法院,类型,法院
  > 临溪法院,上级法院,江州中院
  > 亚洲漫游包,适用国家,日本
  > 亚洲漫游包,适用国家,泰国
  > 胶囊甲,类型,药品
  > 胶囊甲,是否处方药,是
  > 胶囊乙,类型,药品
  > 胶囊乙,是否处方药,否
  > END
  $ kg-ask -f same.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 江州中院和临溪法院是同一个上级法院吗
  > 亚洲漫游包能在日本用吗
  > 亚洲漫游包不能在日本用吗
  > 临溪法院的上级法院不是江州中院吗
  > 是处方药的药品有哪些
  > 不是处方药的药品有哪些
  > 胶囊乙是处方药吗
  > END
  question	status	answer
  江州中院和临溪法院是同一个上级法院吗	answer	江州中院的上级法院是省高院,临溪法院是江州中院,不相同
  亚洲漫游包能在日本用吗	answer	是的,亚洲漫游包的适用国家有日本
  亚洲漫游包不能在日本用吗	answer	亚洲漫游包的适用国家有日本
  临溪法院的上级法院不是江州中院吗	answer	是的,临溪法院的上级法院是江州中院
  是处方药的药品有哪些	answer	是否处方药为是的药品有:胶囊甲
  不是处方药的药品有哪些	answer	是否处方药为否的药品有:胶囊乙
  胶囊乙是处方药吗	answer	胶囊乙的是否处方药:否

Properties of special cases do not compete, an amount beside another is none that the cheapest
is told by; what begins a word of the property's name is of it.

  $ cat >more.csv <<'END'
  > 甲票,价格,80元
  > 甲票,退票费,5元
  > 乙票,价格,40元
  > 乙票,退票费,9元
  > 小流量,类型,套餐
  > 小流量,超出流量资费,5元/GB
  > 小流量,保证金,100元
  > 大流量,类型,套餐
  > 大流量,超出流量资费,3元/GB
  > 大流量,保证金,300元
  > 净风滤芯,类型,滤芯
  > 装修,总价,9000元
  > Harbour Fund,management fee,1.2%
  > Harbour Fund,risk level,R4
  > END
  $ kg-ask -f more.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 甲票和乙票哪个贵
  > 最便宜的套餐是哪个
  > 超出流量资费最便宜的套餐是哪个
  > 净风滤芯是滤芯纸吗
  > Harbour Fund manage fee
  > Harbour Fund exit fee
  > 装修一共多少钱
  > END
  question	status	answer
  甲票和乙票哪个贵	answer	甲票的价格是80元,乙票是40元,甲票更高
  最便宜的套餐是哪个	clarify	没有听懂“最便宜”,您想问 1)甲票的价格?
  超出流量资费最便宜的套餐是哪个	answer	套餐里超出流量资费最低的是大流量:3元/GB
  净风滤芯是滤芯纸吗	clarify	没有听懂“纸”,您想问 1)净风滤芯的类型?
  Harbour Fund manage fee	answer	Harbour Fund的management fee:1.2%
  Harbour Fund exit fee	clarify	没有听懂“exit”,您想问 1)Harbour Fund的management fee?
  装修一共多少钱	answer	装修的总价:9000元

What begins with 的 is no part of a name, not even by its sound; a property that says
whether one can is asked for so; 一吨 is what the price is for; a time of the day is none
that it takes; amounts of other measures are not compared.

  $ cat >fly.csv <<'END'
  > CA1831,类型,航班
  > CA1831,始发机场,首都机场
  > CA1831,目的机场,虹桥机场
  > CA1831,起飞时间,07:30
  > CA1831,到达时间,09:45
  > 首都机场,所在城市,北京
  > 虹桥机场,所在城市,上海
  > 充电宝,可否托运,否
  > 婴儿车,可否托运,是
  > 城南营业厅,周末是否营业,是
  > 自来水,水价,3.45元/吨
  > 自来水,抄表周期,每两月
  > 寄养,类型,项目
  > 寄养,费用,50元/天
  > 洗澡,类型,项目
  > 洗澡,费用,60元
  > 绝育,类型,手术
  > 绝育,费用,800元
  > 洗牙,类型,手术
  > 洗牙,费用,300元
  > END
  $ kg-ask -f fly.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > CA1831的机长是谁
  > CA1831的机场是哪个
  > CA1831几点飞
  > CA1831要飞多久
  > 充电宝能托运吗
  > 婴儿车能不能托运
  > 城南营业厅周末营业吗
  > 自来水一吨多少钱
  > 自来水两吨多少钱
  > 自来水多久抄表一次
  > 最便宜的项目是哪个
  > 寄养和洗澡哪个贵
  > 最便宜的手术是哪个
  > END
  question	status	answer
  CA1831的机长是谁	clarify	CA1831有:到达时间、始发机场、目的机场、类型、起飞时间,您想了解哪一项?
  CA1831的机场是哪个	clarify	CA1831有:到达时间、始发机场、目的机场、类型、起飞时间,您想了解哪一项?
  CA1831几点飞	answer	CA1831的起飞时间:07:30
  CA1831要飞多久	clarify	CA1831有:到达时间、始发机场、目的机场、类型、起飞时间,您想了解哪一项?
  充电宝能托运吗	answer	充电宝的可否托运:否
  婴儿车能不能托运	answer	婴儿车的可否托运:是
  城南营业厅周末营业吗	answer	城南营业厅的周末是否营业:是
  自来水一吨多少钱	answer	自来水的水价:3.45元/吨
  自来水两吨多少钱	clarify	没有听懂“两吨”,您想问 1)自来水的水价?
  自来水多久抄表一次	answer	自来水的抄表周期:每两月
  最便宜的项目是哪个	clarify	没有听懂“最便宜”,您想问 1)自来水的水价?
  寄养和洗澡哪个贵	answer	寄养的费用是50元/天,洗澡是60元
  最便宜的手术是哪个	answer	手术里费用最低的是洗牙:300元

What was not understood is not asked of the next thing, and a property that is named is
not passed over for the list before.

  $ kg-ask -f fly.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 从首都机场降落的航班有哪些
  > 首都机场的所在城市
  > 从首都机场降落的航班有哪些
  > 虹桥机场呢
  > 目的机场是虹桥机场的有哪些
  > 首都机场呢
  > END
  question	status	answer
  从首都机场降落的航班有哪些	unknown	没有听懂“首都机场”,请换个说法
  首都机场的所在城市	answer	首都机场的所在城市:北京
  从首都机场降落的航班有哪些	unknown	没有听懂“首都机场”,请换个说法
  虹桥机场呢	answer	虹桥机场的所在城市:上海
  目的机场是虹桥机场的有哪些	answer	目的机场为虹桥机场的有:CA1831
  首都机场呢	unknown	没有查到首都机场的目的机场,有的是:所在城市

A name is known by the number of its model and without what says its sort; 多久 of a
thing that lasts in several ways asks which; 个 is the unit of nothing; 需要面签 is of
是否面签; 这部电影 is one that was spoken of.

  $ cat >short.csv <<'END'
  > 海蓝M1洗衣机,价格,1599元
  > 海蓝M2洗烘一体机,价格,3299元
  > 清风G5空调,价格,5699元
  > 清风G5柜机,价格,6999元
  > 延保服务,费用,199元
  > 旅游签证,类型,签证
  > 旅游签证,办理时间,7个工作日
  > 旅游签证,有效期,3个月
  > 旅游签证,是否面签,否
  > 工作签证,类型,签证
  > 工作签证,更换周期,3年
  > 工作签证,有效期,1年
  > 工作签证,是否面签,是
  > 五日游,购物点,2个
  > 五日游,成团人数,16人
  > 长河落日,类型,电影
  > 长河落日,主演,林若溪
  > 林若溪,职业,演员
  > END
  $ kg-ask -f short.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 海蓝M1多少钱
  > M2洗烘一体机的价格
  > G5多少钱
  > 延保多少钱
  > 旅游签证要多久
  > 工作签证多久换一次
  > 旅游签证要面签吗
  > 需要面签的签证有哪些
  > 五日游几个人成团
  > 五日游有几个购物点
  > 你知道长河落日吗
  > 都有哪些演员出演了这部电影
  > END
  question	status	answer
  海蓝M1多少钱	answer	海蓝M1洗衣机的价格:1599元
  M2洗烘一体机的价格	answer	海蓝M2洗烘一体机的价格:3299元
  G5多少钱	clarify	您想问 1)清风G5柜机的价格 2)清风G5空调的价格?
  延保多少钱	answer	延保服务的费用:199元
  旅游签证要多久	clarify	您想问 1)旅游签证的有效期 2)旅游签证的办理时间?
  工作签证多久换一次	answer	工作签证的更换周期:3年
  旅游签证要面签吗	answer	旅游签证的是否面签:否
  需要面签的签证有哪些	answer	是否面签为是的签证有:工作签证
  五日游几个人成团	answer	五日游的成团人数:16人
  五日游有几个购物点	answer	五日游的购物点:2个
  你知道长河落日吗	clarify	长河落日有:主演、类型,您想了解哪一项?
  都有哪些演员出演了这部电影	answer	长河落日的主演:林若溪

What is 是 or 否 of 是否保本 is known by 保本, with and without 不 or 不用, and is not told
where something else is asked, nor a name where a year is; 哪几种 asks for the list.

  $ cat >flag.csv <<'END'
  > 稳利A,类型,理财
  > 稳利A,风险等级,R2
  > 稳利A,是否保本,否
  > 天天利,类型,理财
  > 天天利,风险等级,R1
  > 天天利,是否保本,是
  > 美国签证,类型,签证
  > 美国签证,是否面签,是
  > 美国签证,面签地点,北京
  > 泰国签证,类型,签证
  > 泰国签证,是否面签,否
  > 日本签证,类型,签证
  > 小熊过河,出版社,青山书局
  > 安居贷,还款方式,等额本息
  > 安居贷,还款方式,等额本金
  > 安居贷,最长期限,30年
  > 安居贷,审批时间,10个工作日
  > END
  $ kg-ask -f flag.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 稳利A保本吗
  > 天天利是不是保本
  > 哪款理财保本
  > 保本的理财
  > 不保本的理财
  > 美国签证在哪面签
  > 泰国签证在哪面签
  > 不用面签的签证
  > 不需要面签的签证有哪些
  > 小熊过河几年出版的
  > 安居贷有哪几种还款方式
  > 安居贷多久能批
  > 安居贷能贷多少年
  > END
  question	status	answer
  稳利A保本吗	answer	稳利A的是否保本:否
  天天利是不是保本	answer	天天利的是否保本:是
  哪款理财保本	list	理财的是否保本:天天利 是、稳利A 否
  保本的理财	answer	是否保本为是的理财有:天天利
  不保本的理财	answer	是否保本为否的理财有:稳利A
  美国签证在哪面签	answer	美国签证的面签地点:北京
  泰国签证在哪面签	clarify	没有听懂,您想问 1)泰国签证的是否面签?
  不用面签的签证	answer	是否面签为否的签证有:泰国签证
  不需要面签的签证有哪些	answer	是否面签为否的签证有:泰国签证
  小熊过河几年出版的	clarify	没有听懂,您想问 1)小熊过河的出版社?
  安居贷有哪几种还款方式	list	安居贷的还款方式:等额本息、等额本金
  安居贷多久能批	answer	安居贷的审批时间:10个工作日
  安居贷能贷多少年	answer	安居贷的最长期限:30年
